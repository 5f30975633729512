// A file made for the dashboard's importer: the download, what is in it and what not, and what to do there.
import { importTypes, type TypeName } from '../../../core/index.ts';
import { counted, download } from '../../../ui/index.ts';
import { Notices } from '../../../ui/profile/index.ts';
import type { HandedOff } from '../../src/push/hand-off.ts';
import { Amounts } from './amounts.tsx';
import { useFocus } from './use-focus.ts';

interface HandOffViewProps {
  readonly file: HandedOff;
  readonly hasOldRows: boolean;
  readonly onBack: () => void;
}

export function HandOffView({ file, hasOldRows, onBack }: HandOffViewProps) {
  const { type, fileName, text, rows, errors, amounts, notices } = file;
  const heading = useFocus<HTMLHeadingElement>(fileName, true);
  return (
    <section class="pf-report handed" aria-labelledby="handed">
      <button type="button" class="link" onClick={onBack}>
        Back to the choice
      </button>
      <h3 id="handed" ref={heading} tabIndex={-1}>
        {counted(rows, 'row')} for the dashboard
      </h3>
      <p class="sentence">
        {errors > 0
          ? `${counted(errors, 'row')} with an error ${errors === 1 ? 'is' : 'are'} not in the file.`
          : 'Every chosen row is in the file.'}
      </p>
      <Amounts amounts={amounts} />
      <Notices sentences={notices} />
      <button
        type="button"
        class="primary"
        onClick={() => download(new File([text], fileName, { type: 'text/csv' }))}
      >
        Download {fileName}
      </button>
      <h4>Then, in PartnerStack</h4>
      <ol class="steps">
        <li>Open Settings &gt; Import &gt; Data Importer.</li>
        <li>Choose {importTypes[type].title}.</li>
        {type === 'leads' && (
          <li>Choose the group whose lead form these rows follow: one file is for one group.</li>
        )}
        <li>{triggersStep(type, hasOldRows)}</li>
        {type === 'partners' && <li>Decide whether invitations are mailed.</li>}
        <li>Upload {fileName}, and keep the report it shows.</li>
      </ol>
    </section>
  );
}

function triggersStep(type: TypeName, hasOldRows: boolean): string {
  // The article names the box for every type but rewards.
  const where =
    type === 'rewards'
      ? 'If it offers “Disable triggers on import”, decide on it.'
      : 'Decide on “Disable triggers on import”.';
  return hasOldRows
    ? `${where} These rows are from the past: disable them, or triggers pay and mail as if it happened today.`
    : `${where} For rows from the past always disable them: triggers act on import, whatever the date.`;
}
