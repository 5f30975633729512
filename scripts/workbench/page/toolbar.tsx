// The bar above the sheet: the add-on's menu, and the ways to get rows in and out.
import { useRef, useState } from 'preact/hooks';
import type { MenuState } from '../../../test/addon/runtime/state.ts';
import type { Action, LoadMode } from '../action.ts';
import { samples } from '../samples.ts';
import { AddonMenu } from './addon-menu.tsx';
import { letters, type Spot } from './address.ts';

interface ToolbarProps {
  readonly menu: MenuState | undefined;
  readonly selected: Spot;
  readonly send: (action: Action) => void;
  readonly openFile: (file: File, as: LoadMode) => void;
}

export function Toolbar({ menu, selected, send, openFile }: ToolbarProps) {
  const [as, setAs] = useState<LoadMode>('typed');
  const file = useRef<HTMLInputElement>(null);
  return (
    <header class="toolbar">
      <a class="home" href="/" title="Workbench">
        <img src="/favicon.ico" alt="Workbench" width="24" height="24" />
      </a>
      {menu && <AddonMenu menu={menu} onRun={(name) => send({ do: 'run', ...selected, name })} />}
      <span class="gap" />
      <select
        aria-label="Load sample"
        value=""
        onChange={({ currentTarget }) => {
          send({ do: 'load-sample', file: currentTarget.value, as });
          currentTarget.value = '';
        }}
      >
        <option value="">Load sample…</option>
        {samples.map((sample) => (
          <option key={sample.file} value={sample.file}>
            {sample.title}
          </option>
        ))}
      </select>
      <button type="button" onClick={() => file.current?.click()}>
        Open CSV file…
      </button>
      <input
        ref={file}
        type="file"
        accept=".csv,.tsv,.txt,text/csv"
        aria-label="CSV file"
        hidden
        onChange={({ currentTarget }) => {
          const picked = currentTarget.files?.[0];
          if (picked) openFile(picked, as);
          currentTarget.value = '';
        }}
      />
      <label>
        as{' '}
        <select
          value={as}
          onChange={({ currentTarget }) => setAs(currentTarget.value === 'text' ? 'text' : 'typed')}
        >
          <option value="typed">typed, as Sheets reads it</option>
          <option value="text">plain text</option>
        </select>
      </label>
      <span class="gap" />
      <button type="button" onClick={() => send({ do: 'plain-text', column: selected.column })}>
        Column {letters(selected.column)} to plain text
      </button>
      <button type="button" onClick={() => send({ do: 'delete-row', row: selected.row })}>
        Delete row {selected.row}
      </button>
      <button type="button" onClick={() => send({ do: 'start-over' })}>
        Start over
      </button>
    </header>
  );
}
