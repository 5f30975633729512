// The sidebar's views as tabs, and what they share: the last check.
import { useState } from 'preact/hooks';
import type { TypeName } from '../../core/index.ts';
import type { Checked } from '../src/check-sheet.ts';
import { CheckView } from './check-view.tsx';
import { FixView } from './fix-view.tsx';
import { PlanView } from './plan-view.tsx';
import { PushView } from './push/push-view.tsx';
import { call } from './server.ts';
import { Panel, Tabs } from './tabs.tsx';
import { useSelect } from './use-select.ts';
import { useWork } from './use-work.ts';

const VIEWS = [
  { id: 'check', label: 'Check' },
  { id: 'fix', label: 'Fix' },
  { id: 'plan', label: 'Plan' },
  { id: 'push', label: 'Push' },
] as const;

export function App() {
  const [view, setView] = useState<(typeof VIEWS)[number]['id']>('check');
  const [type, setType] = useState<TypeName>();
  const [checked, setChecked] = useState<Checked>();
  const checking = useWork();
  const select = useSelect(checking.say);

  const check = () =>
    checking.run(async () => {
      const result = await call('checkForSidebar', type).catch((error: Error) => {
        setChecked(undefined);
        throw error;
      });
      setChecked(result);
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
          checking={checking}
          onCheck={check}
          onSelect={({ row, cells }) => checked && select(checked.sheetId, row, cells?.[0] ?? 1)}
        />
      </Panel>
      <Panel id="fix" selected={view}>
        <FixView
          shown={view === 'fix'}
          checked={checked}
          checking={checking}
          onCheck={check}
          onChecked={setChecked}
        />
      </Panel>
      <Panel id="plan" selected={view}>
        <PlanView />
      </Panel>
      <Panel id="push" selected={view}>
        <PushView shown={view === 'push'} checked={checked} checking={checking} onCheck={check} />
      </Panel>
    </main>
  );
}
