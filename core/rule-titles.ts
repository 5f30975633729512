// Rule ids with their titles and with their levels, in the order of the catalogue.
import { rules } from './rules/index.ts';
import type { Level } from './types.ts';

export const ruleTitles: { readonly [rule: string]: string } = Object.fromEntries(
  rules.map(({ id, title }) => [id, title]),
);

/** A rule may speak at another level where its case differs. */
export const ruleLevels: { readonly [rule: string]: Level } = Object.fromEntries(
  rules.map(({ id, level }) => [id, level]),
);
