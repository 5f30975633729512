// The sheet page: a small spreadsheet around the real add-on, with its menu, its marks and its sidebar.
import { render } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { Action } from '../action.ts';
import type { Reply, View } from '../view.ts';
import type { Spot } from './address.ts';
import { FormulaBar } from './formula-bar.tsx';
import { Grid } from './grid.tsx';
import { AlertDialog, Toast } from './messages.tsx';
import { act, firstView, openFile } from './server.ts';
import './sheet.css';
import { SheetTabs } from './sheet-tabs.tsx';
import { SidebarFrame } from './sidebar-frame.tsx';
import { Toolbar } from './toolbar.tsx';

const TOP: Spot = { row: 1, column: 1 };

function Workbench({ first }: { first: View }) {
  const [view, setView] = useState(first);
  const [selected, setSelected] = useState(TOP);
  const [notice, setNotice] = useState(first.notice);
  const [toast, setToast] = useState('');
  const [alerts, setAlerts] = useState<readonly string[]>([]);
  const [closed, setClosed] = useState(0);

  const show = ({ view: next, answer }: Reply) => {
    setView(next);
    if (next.active !== view.active) setSelected(TOP);
    if (next.selection) setSelected(next.selection);
    setNotice(next.notice);
    if (next.toasts.length > 0) setToast(next.toasts.join(' '));
    setAlerts((before) => [...before, ...next.alerts]);
    return answer;
  };
  const tell = (error: Error) => {
    setNotice(error.message);
    return { error: error.message };
  };
  const send = (action: Action) => act(action).then(show).catch(tell);

  useEffect(() => {
    if (!toast) return;
    const timer = setTimeout(() => setToast(''), 15_000);
    return () => clearTimeout(timer);
  }, [toast]);

  const { sheet, sidebar } = view;
  const cell = sheet.cells[selected.row - 1]?.[selected.column - 1];
  const enter = (text: string) => send({ do: 'enter', ...selected, text });
  return (
    <main class="app">
      <h1 class="hidden">A sheet with Preflight</h1>
      <Toolbar
        menu={view.menu}
        selected={selected}
        send={send}
        openFile={(file, as) => openFile(file, as).then(show).catch(tell)}
      />
      <FormulaBar selected={selected} text={cell?.typed ?? cell?.shown ?? ''} onEnter={enter} />
      <p class="notice" role="status">
        {notice}
      </p>
      <div class="middle">
        <Grid
          key={view.active}
          sheet={sheet}
          selected={selected}
          onSelect={setSelected}
          onEnter={enter}
          onPaste={(text) => send({ do: 'paste', ...selected, text })}
        />
        {sidebar && sidebar.opened !== closed && (
          <SidebarFrame
            key={sidebar.opened}
            title={sidebar.title}
            onCall={(name, args) => send({ do: 'call', ...selected, name, args })}
            onClose={() => setClosed(sidebar.opened)}
          />
        )}
      </div>
      <SheetTabs
        tabs={view.tabs}
        active={view.active}
        onShow={(index) => send({ do: 'show-sheet', index })}
        onAdd={() => send({ do: 'add-sheet' })}
      />
      <Toast text={toast} onClose={() => setToast('')} />
      <AlertDialog text={alerts[0]} onClose={() => setAlerts(alerts.slice(1))} />
    </main>
  );
}

firstView().then(({ view }) => render(<Workbench first={view} />, document.body));
