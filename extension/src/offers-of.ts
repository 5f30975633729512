// Which files, besides the one picked, can be made for the upload.
import type { Issue, Report } from '../../core/index.ts';

export interface Offers {
  readonly fixed: boolean;
  readonly good: boolean;
}

/** Errors of the whole file that may stand below the first row. */
const fileRules = ['title-row', 'unclosed-quote'];

export function offersOf({ issues, rows }: Report): Offers {
  const errors = issues.filter((issue) => issue.level === 'error');
  const rowsWithErrors = new Set(errors.map((issue) => issue.row));
  return {
    fixed: issues.some((issue) => issue.fix?.kind === 'safe'),
    good: errors.length > 0 && !errors.some(isAboutTheFile) && rowsWithErrors.size < rows,
  };
}

/** Issues of the file and its header stand on the header's row, which is the first, or `title-row` says so. */
function isAboutTheFile(issue: Issue): boolean {
  return issue.row === 1 || fileRules.includes(issue.rule);
}
