// The tabs of the workbook.

interface SheetTabsProps {
  readonly tabs: readonly string[];
  readonly active: number;
  readonly onShow: (index: number) => void;
  readonly onAdd: () => void;
}

export function SheetTabs({ tabs, active, onShow, onAdd }: SheetTabsProps) {
  return (
    <nav class="tabs" aria-label="Sheets">
      <button type="button" aria-label="Add a sheet" onClick={onAdd}>
        +
      </button>
      {tabs.map((name, index) => (
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
  );
}
