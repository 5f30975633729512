// Parents that no tab has, and the row that would stand for each: a start for the user to fill in, never sent by itself.
import { type Issue, importTypes, type TypeName } from '../../../core/index.ts';
import type { NewRows } from '../../src/add-rows.ts';
import type { PlannedTab } from './plan-workbook.ts';

export interface MissingParent {
  readonly type: TypeName;
  readonly text: string;
  /** The program does not have it either. Else that is not known. */
  readonly isNew: boolean;
  /** Rows that name it, as far as they are listed. */
  readonly rows: number;
  /** Where its row goes: the first tab of its type that has the column. */
  readonly into: PlannedTab;
  /** Column and text of the cells that are known. */
  readonly cells: readonly (readonly [column: string, text: string])[];
}

/** Of what a tab refers to, in the order of its rows. */
export function missingParents(child: PlannedTab, tabs: readonly PlannedTab[]): MissingParent[] {
  const found = new Map<string, MissingParent>();
  for (const issue of child.issues) {
    const isNew = issue.rule === 'unknown-parent';
    const reference = isNew || issue.rule === 'missing-parent' ? referenceOf(issue, child) : undefined;
    if (!reference) continue;
    const text = cellAt(child, issue.row, issue.cells?.[0]).trim();
    const [column, into] = placeFor(reference.type, reference.by, tabs);
    if (column === undefined || into === undefined) continue;
    const name = `${reference.type} ${column} ${text}`;
    const known = found.get(name);
    found.set(name, {
      type: reference.type,
      text,
      isNew,
      rows: (known?.rows ?? 0) + 1,
      into,
      cells: [[column, text], ...emailOf(reference.type, column, text, into)],
    });
  }
  return Array.from(found.values());
}

/** Rows of one tab as the server takes them. */
export function rowsFor(parents: readonly MissingParent[]): NewRows | undefined {
  const [first] = parents;
  if (!first) return undefined;
  const { tab, plan } = first.into;
  const header: { [position: number]: string } = {};
  const rows = parents.map(({ cells }) => {
    const row: { [position: number]: string } = {};
    for (const [column, text] of cells) {
      const cell = headerCell(first.into, column);
      if (!cell) continue;
      header[cell.position] = cell.text;
      row[cell.position] = text;
    }
    return row;
  });
  return { sheetId: tab.sheetId, headerRow: plan?.headerRow ?? 1, header, rows };
}

/** The column of an issue may refer to one type or another, as another column says. */
function referenceOf({ row, column }: Issue, child: PlannedTab) {
  const references = child.type ? importTypes[child.type].references : [];
  return references.find(
    (one) =>
      one.column === column &&
      !one.existing &&
      (!one.when ||
        cellAt(child, row, headerCell(child, one.when.column)?.position).trim().toLowerCase() ===
          one.when.is),
  );
}

function placeFor(type: TypeName, by: readonly string[], tabs: readonly PlannedTab[]) {
  for (const column of by) {
    const into = tabs.find((tab) => tab.type === type && headerCell(tab, column));
    if (into) return [column, into] as const;
  }
  return [];
}

/** A customer key is often the address. */
function emailOf(type: TypeName, column: string, text: string, into: PlannedTab): [string, string][] {
  const isAddress =
    type === 'customers' && column === 'customer_key' && /^[^@\s]+@[^@\s.]+\.[^@\s]+$/.test(text);
  return isAddress && headerCell(into, 'email') ? [['email', text]] : [];
}

function headerCell({ plan }: PlannedTab, column: string) {
  return plan?.header.find((cell) => cell.column?.key === column && cell.is !== 'duplicate');
}

function cellAt({ tab }: PlannedTab, row: number, position = 0): string {
  return tab.rows[row - 1]?.[position - 1] ?? '';
}
