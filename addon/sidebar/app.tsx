// The sidebar's views as tabs, and what they share: the last check, the last change.
import { useState } from 'preact/hooks';
import { useWork } from '../../ui/profile/index.ts';
import type { Checked } from '../src/check-sheet.ts';
import { CheckView } from './check-view.tsx';
import { FixView } from './fix-view.tsx';
import { PlanView } from './plan/plan-view.tsx';
import { PushView } from './push/push-view.tsx';
import { call } from './server.ts';
import { SettingsView } from './settings/settings-view.tsx';
import { Panel, Tabs } from './tabs.tsx';
import { useMending } from './use-mending.ts';
import { useSelect } from './use-select.ts';
import { useTabType } from './use-tab-type.ts';

const VIEWS = [
  { id: 'check', label: 'Check' },
  { id: 'fix', label: 'Fix' },
  { id: 'plan', label: 'Plan' },
  { id: 'push', label: 'Push' },
  { id: 'settings', label: 'Settings' },
] as const;

export function App() {
  const [view, setView] = useState<(typeof VIEWS)[number]['id']>('check');
  const [checked, setChecked] = useState<Checked>();
  /** How often the profile was changed here, and how often it had been when the check was begun. */
  const [edits, setEdits] = useState(0);
  const [checkedAt, setCheckedAt] = useState(0);
  const stale = edits !== checkedAt;
  const checking = useWork();
  const type = useTabType(checking.say);
  const select = useSelect(checking.say);

  const show = (result: Checked) => {
    setChecked(result);
    setCheckedAt(edits);
    type.show(result);
  };
  const mending = useMending(checked, show);
  const check = () =>
    checking.run(async () => {
      await type.kept();
      show(
        await call('checkForSidebar').catch((error: Error) => {
          setChecked(undefined);
          throw error;
        }),
      );
      // What kept the last change from being made is over: the sheet has been read anew.
      mending.work.say('');
    });

  return (
    <main>
      <h1 class="hidden">Preflight</h1>
      <Tabs tabs={VIEWS} selected={view} onSelect={setView} />
      <Panel id="check" selected={view}>
        <CheckView
          shown={view === 'check'}
          type={type}
          checked={checked}
          stale={stale}
          checking={checking}
          mending={mending}
          onCheck={check}
          onSelect={(row, position = 1) => checked && select(checked.sheetId, row, position)}
        />
      </Panel>
      <Panel id="fix" selected={view}>
        <FixView
          shown={view === 'fix'}
          checked={checked}
          stale={stale}
          checking={checking}
          mending={mending}
          onCheck={check}
        />
      </Panel>
      <Panel id="plan" selected={view}>
        <PlanView edits={edits} />
      </Panel>
      <Panel id="push" selected={view}>
        <PushView
          shown={view === 'push'}
          checked={checked}
          checking={checking}
          onCheck={check}
          onSettings={() => {
            setView('settings');
            document.getElementById('tab-settings')?.focus();
          }}
        />
      </Panel>
      <Panel id="settings" selected={view}>
        <SettingsView shown={view === 'settings'} onProfile={() => setEdits((count) => count + 1)} />
      </Panel>
    </main>
  );
}
