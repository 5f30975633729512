// The report of one file with its fixes, and the files that can be saved of it; there is no page to give them to.
import type { Checker } from '../checker.ts';
import { FixesSection } from '../panel/fixes-section.tsx';
import { MoreWays } from '../panel/more-ways.tsx';
import { ReportPane } from '../panel/report-pane.tsx';
import { SavingPane } from '../panel/saving-pane.tsx';
import { useFixes } from '../panel/use-fixes.ts';
import { useMaking } from '../panel/use-making.ts';
import type { Recheck } from '../panel/use-recheck.ts';

interface FindingsProps {
  readonly file: File;
  readonly recheck: Recheck;
  readonly checker: Pick<Checker, 'make' | 'preview' | 'rows'>;
}

export function Findings({ file, recheck, checker }: FindingsProps) {
  const { checked } = recheck;
  const { report, titles, offers } = checked;
  const fixes = useFixes(file, checked, checker.preview);
  const making = useMaking(file, checked, fixes, checker.make);
  return (
    <>
      <div class="body">
        <ReportPane recheck={recheck} rows={checker.rows}>
          <FixesSection report={report} titles={titles} fixes={fixes} />
        </ReportPane>
      </div>
      <footer aria-busy={making.busy}>
        <p class="problem" role="alert">
          {making.problem}
        </p>
        <div class="more">
          <button type="button" aria-disabled={making.busy} onClick={making.onReport}>
            Download report
          </button>
          {offers.good && (
            <button type="button" aria-disabled={making.busy} onClick={making.onSaveGood}>
              Download the rows without errors
            </button>
          )}
          <MoreWays {...making} canFix={fixes.canFix} canSplit={offers.good} />
        </div>
        <p class="done" role="status">
          {making.done}
        </p>
        {making.saving && <SavingPane size={file.size} saving={making.saving} />}
      </footer>
    </>
  );
}
