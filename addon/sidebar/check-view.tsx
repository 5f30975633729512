// Check: choose the type, check the sheet, read the report, go to a cell.
import { type Issue, importTypes, type TypeName, typeNames } from '../../core/index.ts';
import { ReportView, verdictOf } from '../../ui/index.ts';
import type { Checked } from '../src/check-sheet.ts';
import { EMPTY_SHEET } from '../src/empty-sheet.ts';
import { Notices, StaleNotice, Trouble } from './sentences.tsx';
import { TemplateSection } from './template-section.tsx';
import type { Work } from './use-work.ts';

interface CheckViewProps {
  /** Absent: told by the header. */
  readonly type: TypeName | undefined;
  readonly onType: (type: TypeName | undefined) => void;
  readonly checked: Checked | undefined;
  /** The profile has changed since. */
  readonly stale: boolean;
  readonly checking: Work;
  readonly onCheck: () => void;
  readonly onSelect: (issue: Issue) => void;
}

export function CheckView({ type, onType, checked, stale, checking, onCheck, onSelect }: CheckViewProps) {
  const { busy, trouble } = checking;
  const detected = !type && checked?.report.type;
  return (
    <>
      <form
        class="controls"
        onSubmit={(event) => {
          event.preventDefault();
          onCheck();
        }}
      >
        <label for="type">Import type</label>
        <select
          id="type"
          value={type ?? ''}
          onChange={(event) => onType(typeNames.find((name) => name === event.currentTarget.value))}
        >
          <option value="">
            {detected ? `${importTypes[detected].title} (detected)` : 'Detect from the header'}
          </option>
          {typeNames.map((name) => (
            <option key={name} value={name}>
              {importTypes[name].title}
            </option>
          ))}
        </select>
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
      {checked && stale && <StaleNotice of="check" />}
      {checked && <Notices sentences={checked.notices} />}
      {checked ? (
        <div class={busy ? 'stale' : undefined} aria-busy={busy}>
          <ReportView report={checked.report} titles={checked.titles} onSelect={onSelect} />
        </div>
      ) : (
        !trouble && (
          <p class="hint">
            Go to the tab with your rows and check it. Cells with something to mend are marked and get a note;
            nothing leaves this spreadsheet.
          </p>
        )
      )}
      <TemplateSection type={type ?? checked?.report.type} open={trouble === EMPTY_SHEET} />
    </>
  );
}
