// The import type chosen for the tab the sidebar is about: remembered with the spreadsheet, shown here.
import { useEffect, useRef, useState } from 'preact/hooks';
import type { TypeName } from '../../core/index.ts';
import type { TabType } from '../src/chosen-types.ts';
import { call } from './server.ts';

export interface TypeOfTab {
  /** Undefined: the spreadsheet has not said yet. */
  readonly tab: TabType | undefined;
  readonly show: (tab: TabType) => void;
  /** For the tab in front of the user; undefined: told by the header. */
  readonly choose: (type: TypeName | undefined) => void;
  /** Once the spreadsheet has every choice. */
  readonly kept: () => Promise<void>;
}

const DETECT = 'detect';

export function useTabType(say: (trouble: string) => void): TypeOfTab {
  const [tab, show] = useState<TabType>();
  /** Calls may overtake each other, so each waits for the one before. */
  const calls = useRef(Promise.resolve());
  const ask = (onTrouble: (error: Error) => void, choice?: string) => {
    calls.current = calls.current.then(() => call('typeForSidebar', choice)).then(show, onTrouble);
  };
  // In silence: a check says what is wrong.
  useEffect(() => ask(() => {}), []);
  return {
    tab,
    show,
    choose(type) {
      const before = tab;
      if (tab) show({ ...tab, chosenType: type ?? null });
      say('');
      ask((error) => {
        if (before) show(before);
        say(error.message);
      }, type ?? DETECT);
    },
    kept: () => calls.current,
  };
}
