// How much a header list of the page may be: more than this is another list, or prose.

export const mostNames = 200;
/** In UTF-16 units. */
export const longestName = 100;
