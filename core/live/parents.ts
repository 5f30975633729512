// The records a row refers to that no table brings: what the API says of each.
import { linksOf } from '../links.ts';
import type { Cell, Listed, LiveAnswer, LiveView, RowView, WorkbookView } from '../rule.ts';
import type { ImportType, Reference } from '../types.ts';

export interface Parent {
  readonly cell: Cell;
  readonly reference: Reference;
  /** Undefined: not checked. */
  readonly answer: LiveAnswer | undefined;
}

/** A customer row with PartnerStack's own key speaks of a customer that exists. */
const OWN: Reference = {
  column: 'ps_customer_key',
  type: 'customers',
  by: ['ps_customer_key'],
  existing: true,
};

export function parentsOf(row: RowView, type: ImportType, live: LiveView, workbook?: WorkbookView): Parent[] {
  const links = workbook?.links(row).filter(({ found, reference }) => !found || reference.existing);
  const own = type.name === 'customers' ? linksOf(row, { ...type, references: [OWN] }) : [];
  return [...(links ?? linksOf(row, type)), ...own].map(({ cell, reference }) => ({
    cell,
    reference,
    answer: parentAnswer(live, reference, cell.text),
  }));
}

/** Any of the columns may hold the text; that none does is known where all were asked. */
export function parentAnswer(
  live: LiveView,
  { type, by, column }: Pick<Reference, 'type' | 'by' | 'column'>,
  text: string,
): LiveAnswer | undefined {
  const answers = (by.length ? by : [column]).map((one) => live.find(type as Listed, one, text));
  const found = answers.find((answer) => answer?.record);
  return found ?? (answers.includes(undefined) ? undefined : answers[0]);
}
