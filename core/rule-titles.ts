// Rule ids with their titles, in the order of the catalogue.
import { rules } from './rules/index.ts';

export const ruleTitles: { readonly [rule: string]: string } = Object.fromEntries(
  rules.map(({ id, title }) => [id, title]),
);
