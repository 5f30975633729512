// A header that names no column we know; it may be valid all the same.

import { namedCount } from '../header.ts';
import { spellingsOf } from '../profile.ts';
import type { Rule, TableView } from '../rule.ts';
import { folded, nearest } from '../text.ts';
import type { Choice } from '../types.ts';

/** Features of the partner import whose header is not public (partnerstack.md 1.1). */
const UNNAMED: { readonly [text: string]: string } = {
  manager_email: 'a partner manager',
  manager_name: 'a partner manager',
  tags: 'tags',
};

export const unknownColumn: Rule = {
  id: 'unknown-column',
  scope: 'header',
  level: 'warning',
  title: 'Unknown headers',
  start(table, report) {
    for (const { is, position, text } of table.header) {
      if (is !== 'unknown') continue;
      const feature = table.program.type.name === 'partners' ? UNNAMED[text.trim().toLowerCase()] : undefined;
      report({
        column: text,
        cells: [position],
        value: text,
        about: {
          feature,
          named: table.program.headersNamed,
          several: namedCount(text.split(','), table.program) > 1,
        },
        fix: () => {
          const choices = feature ? [] : offers(text, table);
          return choices.length ? { kind: 'suggested', do: 'rename', choices } : undefined;
        },
      });
    }
  },
};

/** Absent columns this header may be meant for: by alias, else by a near spelling. */
function offers(text: string, table: TableView): Choice[] {
  const word = folded(text);
  const absent = table.program.columns.filter(({ key }) => table.of(key).length === 0);
  const byAlias = absent.filter(({ aliases }) => aliases.includes(word)).map(({ key }) => key);
  const found = byAlias.length
    ? byAlias
    : nearest(
        word,
        absent.flatMap((column) => [...spellingsOf(column)]),
      );
  return found.map((key) => ({ label: key, value: key }));
}
