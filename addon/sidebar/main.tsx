// The sidebar: choose the type, check the sheet, read the report, go to a cell.
import { render } from 'preact';
import { useRef, useState } from 'preact/hooks';
import { type Issue, importTypes, type TypeName, typeNames } from '../../core/index.ts';
import { ReportView, verdictOf } from '../../ui/index.ts';
import { call } from './server.ts';

type Checked = Awaited<ReturnType<typeof call<'checkForSidebar'>>>;

function Sidebar() {
  const [type, setType] = useState<TypeName>();
  const [checked, setChecked] = useState<Checked>();
  const [busy, setBusy] = useState(false);
  const [trouble, setTrouble] = useState('');
  const latest = useRef(0);

  const check = async () => {
    setBusy(true);
    setTrouble('');
    try {
      setChecked(await call('checkForSidebar', type));
    } catch (error) {
      setChecked(undefined);
      setTrouble((error as Error).message);
    }
    setBusy(false);
  };

  const select = async ({ row, cells }: Issue) => {
    if (!checked) return;
    latest.current += 1;
    const own = latest.current;
    // Calls may end in another order than they began: only the latest click speaks.
    const say = (message: string) => own === latest.current && setTrouble(message);
    await call('selectCell', checked.sheetId, row, cells?.[0] ?? 1).then(
      () => say(''),
      (error: Error) => say(error.message),
    );
  };

  const detected = !type && checked?.report.type;
  return (
    <main>
      <h1 class="hidden">Preflight</h1>
      <form
        class="controls"
        onSubmit={(event) => {
          event.preventDefault();
          if (!busy) check();
        }}
      >
        <label for="type">Import type</label>
        <select
          id="type"
          value={type ?? ''}
          onChange={(event) => setType(typeNames.find((name) => name === event.currentTarget.value))}
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
        <button type="submit" aria-disabled={busy}>
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
      <div role="alert">{trouble && <p class="trouble">{trouble}</p>}</div>
      {checked && checked.notices.length > 0 && (
        <ul class="notices">
          {checked.notices.map((notice) => (
            <li key={notice}>{notice}</li>
          ))}
        </ul>
      )}
      {checked ? (
        <div class={busy ? 'stale' : undefined} aria-busy={busy}>
          <ReportView report={checked.report} titles={checked.titles} onSelect={select} />
        </div>
      ) : (
        !trouble && (
          <p class="hint">
            Go to the tab with your rows and check it. Cells with something to mend are marked and get a note;
            nothing leaves this spreadsheet.
          </p>
        )
      )}
    </main>
  );
}

const root = document.getElementById('app');
if (root) render(<Sidebar />, root);
