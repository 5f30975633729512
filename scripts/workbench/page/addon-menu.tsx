// The menu the add-on has made, as buttons that run its functions.
import { useRef } from 'preact/hooks';
import type { MenuState } from '../../../test/addon/runtime/state.ts';

interface AddonMenuProps {
  readonly menu: MenuState;
  readonly onRun: (functionName: string) => void;
}

export function AddonMenu({ menu, onRun }: AddonMenuProps) {
  const list = useRef<HTMLDivElement>(null);
  const run = (name: string) => {
    list.current?.hidePopover();
    onRun(name);
  };
  return (
    <div class="addon-menu">
      <button type="button" class="opens" popovertarget="addon-menu">
        {menu.caption} ▾
      </button>
      <div ref={list} id="addon-menu" class="items" popover="auto">
        <Items menu={menu} onRun={run} />
      </div>
    </div>
  );
}

function Items({ menu, onRun }: AddonMenuProps) {
  return (
    <ul>
      {menu.items.map((item) =>
        'items' in item ? (
          <li key={item.caption}>
            <b>{item.caption}</b>
            <Items menu={item} onRun={onRun} />
          </li>
        ) : (
          <li key={item.caption}>
            <button type="button" onClick={() => onRun(item.functionName)}>
              {item.caption}
            </button>
          </li>
        ),
      )}
    </ul>
  );
}
