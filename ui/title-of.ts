// What a rule is called in lists.
export type Titles = { readonly [rule: string]: string };

/** Its id where it has no title. */
export function titleOf(titles: Titles, rule: string): string {
  return Object.hasOwn(titles, rule) ? (titles[rule] ?? rule) : rule;
}
