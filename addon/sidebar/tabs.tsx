// Tabs: one is in the order of the Tab key, the arrow keys go to the others and open them.
import type { ComponentChildren } from 'preact';
import { useRef } from 'preact/hooks';
import { closeOnEscape } from './close-on-escape.ts';

interface TabsProps<Id extends string> {
  readonly tabs: readonly { readonly id: Id; readonly label: string }[];
  readonly selected: Id;
  readonly onSelect: (id: Id) => void;
}

export function Tabs<Id extends string>({ tabs, selected, onSelect }: TabsProps<Id>) {
  const list = useRef<HTMLDivElement>(null);

  const go = (event: KeyboardEvent) => {
    const at = tabs.findIndex(({ id }) => id === selected);
    const next = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: -1 }[event.key];
    const tab = next === undefined ? undefined : tabs[(next + tabs.length) % tabs.length];
    if (!tab) return;
    event.preventDefault();
    onSelect(tab.id);
    list.current?.querySelector<HTMLElement>(`#tab-${tab.id}`)?.focus();
  };

  return (
    <div class="tabs" role="tablist" aria-label="Views" ref={list} onKeyDown={go}>
      {tabs.map(({ id, label }) => (
        <button
          key={id}
          type="button"
          role="tab"
          id={`tab-${id}`}
          aria-controls={`panel-${id}`}
          aria-selected={id === selected}
          tabIndex={id === selected ? 0 : -1}
          onClick={() => onSelect(id)}
        >
          {label}
        </button>
      ))}
    </div>
  );
}

interface PanelProps {
  readonly id: string;
  readonly selected: string;
  readonly children: ComponentChildren;
}

/** Stays while another tab is open, and so does what was opened in it. */
export function Panel({ id, selected, children }: PanelProps) {
  return (
    <div
      role="tabpanel"
      id={`panel-${id}`}
      aria-labelledby={`tab-${id}`}
      hidden={id !== selected}
      onKeyDown={closeOnEscape}
    >
      {children}
    </div>
  );
}
