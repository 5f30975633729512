// The cells by which a row refers to other records.
import { readChoice } from './kinds/choice.ts';
import type { Cell, RowView } from './rule.ts';
import type { ImportType, Reference } from './types.ts';

/** Without those that are blank or cannot be read. */
export function linksOf(row: RowView, { references }: ImportType) {
  return references.flatMap((reference): { readonly cell: Cell; readonly reference: Reference }[] => {
    const { column, when } = reference;
    if (when && !readChoice(row.get(when.column)?.text ?? '', [when.is])) return [];
    const cell = row.get(column);
    return cell?.readable ? [{ cell, reference }] : [];
  });
}
