// The tabs of the workbook, and where its add-on's requests go.

import type { TabView } from '../view.ts';

interface SheetTabsProps {
  readonly tabs: readonly TabView[];
  readonly active: number;
  readonly onShow: (index: number) => void;
  readonly onAdd: () => void;
}

export function SheetTabs({ tabs, active, onShow, onAdd }: SheetTabsProps) {
  return (
    <footer class="foot">
      <nav class="tabs" aria-label="Sheets">
        <button type="button" aria-label="Add a sheet" onClick={onAdd}>
          +
        </button>
        {tabs.map(({ name, index }) => (
          <button
            key={name}
            type="button"
            aria-current={index === active ? 'page' : undefined}
            onClick={() => onShow(index)}
          >
            {name}
          </button>
        ))}
      </nav>
      <p>PartnerStack is a stand-in on this machine; its keys are stored already.</p>
    </footer>
  );
}
