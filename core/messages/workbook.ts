// Sentences of the rules about several tables.
import { counted, listed, visible } from '../text.ts';
import { type Messages, quoted } from './sentence.ts';

const MOST_GROUPS = 8;

export const workbookMessages: Messages = {
  'missing-parent': ({ value, about }) => {
    const { parent } = about;
    return about.wholeProgram
      ? `${quoted(value)} is no ${parent} of this workbook, and your profile says that the workbook is the whole program. Mend the cell, or add the ${parent}.`
      : `${quoted(value)} is no ${parent} of this workbook, so it must already be in the program. Check the cell, or add the ${parent}.`;
  },
  'mixed-groups': ({ about }) => {
    const rows = about.rows as readonly string[];
    const groups = (about.groups as readonly string[]).map(
      (group, at) => `${quoted(group)} (${counted(Number(rows[at]), 'row')})`,
    );
    const shown =
      groups.length > MOST_GROUPS
        ? [...groups.slice(0, MOST_GROUPS), `${groups.length - MOST_GROUPS} more`]
        : groups;
    return `the partners of these rows sit in different groups: ${listed(shown)}. A file belongs to the form of one group: make one file per group.`;
  },
  'import-order': ({ about }) =>
    `import ${listed((about.tables as readonly string[]).map(visible))} first; this table refers to what is in there.`,
  'reward-above-transaction': ({ value, about }) =>
    `${quoted(value)} is more than the transaction it targets, ${quoted(String(about.target))} with ${about.amount} ${about.currency}. Check the amount, its unit and the target_key.`,
};
