// What else may be taken from a check, without anything being uploaded.
import { trusted } from './trusted.ts';

export interface MoreWaysProps {
  readonly busy: boolean;
  readonly canFix: boolean;
  /** Some rows have errors, others have none. */
  readonly canSplit: boolean;
  /** The values are hidden in what is made for people. */
  readonly masked: boolean;
  readonly onMasked: (masked: boolean) => void;
  readonly onSaveFixed: () => void;
  readonly onRest: () => void;
  readonly onCopy: () => void;
}

export function MoreWays({
  busy,
  canFix,
  canSplit,
  masked,
  onMasked,
  onSaveFixed,
  onRest,
  onCopy,
}: MoreWaysProps) {
  return (
    <>
      <button type="button" disabled={!canFix} aria-disabled={busy} onClick={trusted(onSaveFixed)}>
        Download fixed
      </button>
      {canSplit && (
        <button type="button" aria-disabled={busy} onClick={trusted(onRest)}>
          Download the other rows
        </button>
      )}
      <button type="button" onClick={trusted(onCopy)}>
        Copy summary
      </button>
      <label class="tick">
        <input type="checkbox" checked={masked} onChange={trusted(() => onMasked(!masked))} />
        <span>
          Hide the values in the report
          <span class="pf-note">
            {canSplit ? ', in the other rows' : ''} and in the summary. Files for the importer always carry
            them.
          </span>
        </span>
      </label>
    </>
  );
}
