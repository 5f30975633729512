// Check: choose the type, check the sheet, read the report, mend its header, go to a cell.
import { useState } from 'preact/hooks';
import { ruleTitles } from '../../core/index.ts';
import { FullReport, NO_FILTER, verdictOf } from '../../ui/index.ts';
import type { Work } from '../../ui/profile/index.ts';
import { Notices, Trouble } from '../../ui/profile/index.ts';
import type { Checked } from '../src/check-sheet.ts';
import { EMPTY_SHEET } from '../src/empty-sheet.ts';
import { HeaderSection } from './header-section.tsx';
import { Outcome } from './outcome.tsx';
import { StaleNotice } from './stale-notice.tsx';
import { TemplateSection } from './template-section.tsx';
import { TypeChoice } from './type-choice.tsx';
import type { Mending } from './use-mending.ts';
import type { TypeOfTab } from './use-tab-type.ts';

interface CheckViewProps {
  readonly shown: boolean;
  readonly type: TypeOfTab;
  readonly checked: Checked | undefined;
  /** The profile has changed since. */
  readonly stale: boolean;
  readonly checking: Work;
  readonly mending: Mending;
  readonly onCheck: () => void;
  readonly onSelect: (row: number, position?: number) => void;
}

export function CheckView(props: CheckViewProps) {
  const { shown, type, checked, stale, checking, mending, onCheck, onSelect } = props;
  const { tab, choose } = type;
  const { busy } = checking;
  const [filter, setFilter] = useState(NO_FILTER);
  const trouble = checking.trouble || mending.work.trouble;
  const same = checked?.sheetId === tab?.sheetId ? checked : undefined;
  return (
    <>
      <form
        class="controls"
        onSubmit={(event) => {
          event.preventDefault();
          onCheck();
        }}
      >
        <TypeChoice
          tab={tab}
          detected={(!same?.chosenType && !tab?.chosenType && same?.report.type) || null}
          unchecked={checked !== undefined && same?.chosenType !== tab?.chosenType}
          onChoose={choose}
        />
        <button type="submit" class="primary" aria-disabled={busy}>
          {busy ? 'Checking…' : 'Check this sheet'}
        </button>
      </form>
      <p class="status" role="status">
        {busy && <span class="hidden">Checking the sheet</span>}
        {!busy && checked && (
          <>
            Checked “{checked.sheetName}” <span class="hidden">{verdictOf(checked.report).text}</span>
          </>
        )}
      </p>
      <Trouble text={trouble} />
      <Outcome mending={mending} shown={shown} ofHeader />
      {checked && stale && <StaleNotice of="check" />}
      {checked && <Notices sentences={checked.notices} />}
      {checked ? (
        <div class={busy ? 'stale' : undefined} aria-busy={busy}>
          <FullReport
            report={checked.report}
            overview={checked.overview}
            titles={ruleTitles}
            filter={filter}
            onFilter={setFilter}
            onSelect={({ row, cells }) => onSelect(row, cells?.[0])}
          >
            {checked.overview && (
              <HeaderSection
                overview={checked.overview}
                issues={checked.report.issues}
                busy={mending.work.busy}
                onSelect={onSelect}
                onRename={(at, rule, choice) => mending.apply({ rule, choice, at })}
              />
            )}
          </FullReport>
        </div>
      ) : (
        !trouble && (
          <p class="hint">
            Go to the tab with your rows and check it. Cells with something to mend are marked and get a note;
            nothing leaves this spreadsheet.
          </p>
        )
      )}
      <TemplateSection
        type={tab?.chosenType ?? checked?.report.type}
        open={checking.trouble === EMPTY_SHEET}
      />
    </>
  );
}
