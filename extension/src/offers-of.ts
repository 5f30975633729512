// Which files, besides the one picked, can be made for the upload.
import type { Facts, Report } from '../../core/index.ts';

export interface Offers {
  readonly fixed: boolean;
  readonly good: boolean;
}

export function offersOf({ issues, rows }: Report, { rowsWithErrors, headerFails }: Facts): Offers {
  return {
    fixed: issues.some(({ fix }) => fix?.kind === 'safe'),
    good: rowsWithErrors > 0 && rowsWithErrors < rows && !headerFails,
  };
}
