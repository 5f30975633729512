// Escape closes the list the focus is in and goes back to its heading: a list may have hundreds of buttons.

export function closeOnEscape({ key, target }: KeyboardEvent): void {
  const list = target instanceof Element ? target.closest<HTMLDetailsElement>('details.pf-group') : null;
  if (key !== 'Escape' || !list?.open) return;
  list.open = false;
  list.querySelector('summary')?.focus();
}
