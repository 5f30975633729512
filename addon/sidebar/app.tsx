// The sidebar's views as tabs, and what they share: the last check.
import { useState } from 'preact/hooks';
import type { TypeName } from '../../core/index.ts';
import type { Checked } from '../src/check-sheet.ts';
import { CheckView } from './check-view.tsx';
import { FixView } from './fix-view.tsx';
import { PlanView } from './plan-view.tsx';
import { call } from './server.ts';
import { SettingsView } from './settings/settings-view.tsx';
import { Panel, Tabs } from './tabs.tsx';
import { useSelect } from './use-select.ts';
import { useWork } from './use-work.ts';

const VIEWS = [
  { id: 'check', label: 'Check' },
  { id: 'fix', label: 'Fix' },
  { id: 'plan', label: 'Plan' },
  { id: 'settings', label: 'Settings' },
] as const;

export function App() {
  const [view, setView] = useState<(typeof VIEWS)[number]['id']>('check');
  const [type, setType] = useState<TypeName>();
  const [checked, setChecked] = useState<Checked>();
  /** How often the profile was changed here, and how often it had been when the check was begun. */
  const [edits, setEdits] = useState(0);
  const [checkedAt, setCheckedAt] = useState(0);
  const stale = edits !== checkedAt;
  const checking = useWork();
  const select = useSelect(checking.say);

  const takeChecked = (result: Checked) => {
    setChecked(result);
    setCheckedAt(edits);
  };
  const check = () =>
    checking.run(async () => {
      const result = await call('checkForSidebar', type).catch((error: Error) => {
        setChecked(undefined);
        throw error;
      });
      takeChecked(result);
    });

  return (
    <main>
      <h1 class="hidden">Preflight</h1>
      <Tabs tabs={VIEWS} selected={view} onSelect={setView} />
      <Panel id="check" selected={view}>
        <CheckView
          type={type}
          onType={setType}
          checked={checked}
          stale={stale}
          checking={checking}
          onCheck={check}
          onSelect={({ row, cells }) => checked && select(checked.sheetId, row, cells?.[0] ?? 1)}
        />
      </Panel>
      <Panel id="fix" selected={view}>
        <FixView
          shown={view === 'fix'}
          checked={checked}
          stale={stale}
          checking={checking}
          onCheck={check}
          onChecked={takeChecked}
        />
      </Panel>
      <Panel id="plan" selected={view}>
        <PlanView edits={edits} />
      </Panel>
      <Panel id="settings" selected={view}>
        <SettingsView shown={view === 'settings'} onProfile={() => setEdits((count) => count + 1)} />
      </Panel>
    </main>
  );
}
