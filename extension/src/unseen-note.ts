// What cannot be held, in the words of the notice and of the drawer.

export const unseenNote =
  'Preflight checks files that are picked or dropped here. It cannot hold a pasted file, one from a picker of the page’s own, a dropped folder, or one given to a frame of another site.';
