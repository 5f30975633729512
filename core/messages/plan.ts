// Sentences of a plan over several tables.
import { importTypes } from '../import-types/index.ts';
import { counted, listed, visible } from '../text.ts';
import type { TypeName } from '../types.ts';

export const planMessages = {
  errors: (count: number) => `${counted(count, 'error')} to mend first.`,
  waits: (tables: readonly string[]) =>
    `Waits for ${listed(tables.map(visible))}, which ${tables.length === 1 ? 'is' : 'are'} not ready.`,
  needs: (type: TypeName, rows: number) =>
    `${importTypes[type].title} named in ${counted(rows, 'row')} must already be in the program: no table here has them.`,
};
