// What to push and how: rows, keys, and one of three ways. Nothing is sent from here.
import type { ComponentChildren } from 'preact';
import { importTypes, type PushMode, type TypeName } from '../../../core/index.ts';
import { counted, Shown } from '../../../ui/index.ts';
import type { Environment } from '../../src/keys.ts';
import type { Choice } from '../../src/push/offer.ts';
import { ModeCard } from './mode-card.tsx';
import { closedBy, MODE_TITLES, MODES, usualMode } from './mode-words.ts';
import { Radios } from './radios.tsx';
import { useFocus } from './use-focus.ts';

/** What the user has picked; absent: as it is usual for the sheet. */
export interface Picked {
  readonly rows: Choice['rows'];
  readonly environment: Environment;
  readonly mode?: PushMode | undefined;
}

export const FIRST_PICK: Picked = { rows: 'all', environment: 'production' };

interface ChoiceFormProps {
  readonly tab: string;
  readonly type: TypeName;
  readonly rows: number;
  readonly errors: number;
  /** Some rows are dated more than 30 days ago. */
  readonly hasOldRows: boolean;
  readonly picked: Picked;
  readonly busy: boolean;
  /** What went wrong, beside the button that it is about. */
  readonly trouble: ComponentChildren;
  readonly onPick: (picked: Picked) => void;
  readonly onGo: (mode: PushMode) => void;
  readonly onThisTab: () => void;
}

export function ChoiceForm(props: ChoiceFormProps) {
  const { tab, type, rows, errors, hasOldRows, picked, busy, trouble, onPick, onGo, onThisTab } = props;
  const { environment } = picked;
  const usual = usualMode(type, environment, hasOldRows);
  const isOpen = picked.mode !== undefined && !closedBy(picked.mode, type, environment);
  const top = useFocus<HTMLParagraphElement>(tab, true);
  const mode = isOpen && picked.mode ? picked.mode : usual;
  return (
    <form
      class="controls choice"
      onSubmit={(event) => {
        event.preventDefault();
        onGo(mode);
      }}
    >
      <p class="about" ref={top} tabIndex={-1}>
        <strong>
          <Shown text={tab} limit={60} />
        </strong>
        : {counted(rows, 'row')} of {importTypes[type].title.toLowerCase()}
        {errors > 0 && `, ${counted(errors, 'error')}: rows with one stay behind`}.{' '}
        <button type="button" class="link" aria-disabled={busy} onClick={onThisTab}>
          This tab<span class="hidden">: look at the tab that is open in the spreadsheet</span>
        </button>
      </p>
      <Radios
        legend="Rows"
        name="rows"
        value={picked.rows}
        onPick={(value) => onPick({ ...picked, rows: value })}
        options={[
          { value: 'all', label: 'All rows' },
          { value: 'selected', label: 'Rows selected in the sheet' },
          { value: 'failed', label: 'Only rows that failed before' },
        ]}
      />
      <Radios
        legend="Keys"
        name="keys"
        value={environment}
        onPick={(value) => onPick({ ...picked, environment: value })}
        options={[
          { value: 'production', label: 'Production' },
          { value: 'test', label: 'Test' },
        ]}
      />
      {mode === 'hand-off' && <p class="note">A hand-off needs no keys.</p>}
      {hasOldRows && (
        <p class="advice">
          Some rows are dated more than 30 days ago. Triggers act on them as if they were of today, so hand
          them off and disable triggers in the dashboard.
        </p>
      )}
      <Radios
        legend="How"
        name="mode"
        value={mode}
        onPick={(value) => onPick({ ...picked, mode: value })}
        options={MODES.map((one) => ({
          value: one,
          label: one === usual ? `${MODE_TITLES[one]} (recommended)` : MODE_TITLES[one],
          closedBy: closedBy(one, type, environment),
          about: <ModeCard mode={one} type={type} environment={environment} open={one === mode} />,
        }))}
      />
      {trouble}
      <button type="submit" class="primary" aria-disabled={busy}>
        {labelOf(mode, busy)}
      </button>
      <p class="note">{mode === 'hand-off' ? 'Nothing is sent.' : 'Nothing is sent yet.'}</p>
    </form>
  );
}

function labelOf(mode: PushMode, busy: boolean): string {
  if (mode === 'hand-off') return busy ? 'Making the file…' : 'Make the file';
  return busy ? 'Reading the rows…' : 'Look at the push';
}
