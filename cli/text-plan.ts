// The plan as text for a terminal.
import { counted, type Plan, type PlannedTable, visible, workbookRuleIds } from '../core/index.ts';
import { byRule, countsOf, type Paint, painter } from './text-report.ts';

/** @param colour escape codes may be used */
export function textPlan({ tables }: Plan, colour: boolean): string {
  const paint = painter(colour);
  const notReady = tables.filter(({ ready }) => !ready).length;
  const blocks = tables.map((table, at) => [...tableLines(table, at + 1, paint), '']);
  const end = notReady
    ? `${paint(31, `${notReady} of ${counted(tables.length, 'table')} not ready.`)} preflight check FILE lists every issue.`
    : paint(32, 'Ready: import the tables in this order.');
  const open =
    'Not checked: what is in the program already. In Google Sheets, Plan looks it up with your API keys.';
  return `${[...blocks.flat(), end, open].join('\n')}\n`;
}

function tableLines(table: PlannedTable, place: number, paint: Paint): string[] {
  const { name, type, report, waitsFor, needsInProgram, ready, why } = table;
  const state = ready ? paint(32, 'ready') : paint(31, 'not ready');
  const notes = [
    ...why,
    ...(waitsFor.length ? [`Import after ${waitsFor.join(', ')}.`] : []),
    ...needsInProgram.map(({ message }) => message),
    ...(report.rules['mixed-groups'] ? ['One file per group: add --group-files FOLDER.'] : []),
  ];
  // What import-order says stands above already.
  const spoken = workbookRuleIds.filter((rule) => rule !== 'import-order');
  const size = [counted(report.rows, 'row'), ...countsOf(report.counts)].join(', ');
  return [
    `${paint(1, `${place}. ${visible(name)}: ${type ?? 'type undecided'}, ${size}`)}: ${state}`,
    ...notes.map((note) => `   ${visible(note)}`),
    ...byRule(report, paint, spoken)
      .flat()
      .map((line) => `   ${line}`),
  ];
}
