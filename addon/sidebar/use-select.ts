// Goes to a cell of the spreadsheet.
import { useRef } from 'preact/hooks';
import { call } from './server.ts';

export type Select = (sheetId: number, row: number, position: number) => void;

export function useSelect(say: (trouble: string) => void): Select {
  const wanted = useRef<Parameters<Select>>(undefined);
  const going = useRef(false);
  const go = async () => {
    going.current = true;
    while (wanted.current) {
      const cell = wanted.current;
      wanted.current = undefined;
      const trouble = await call('selectCell', ...cell).then(
        () => '',
        (error: Error) => error.message,
      );
      if (!wanted.current) say(trouble);
    }
    going.current = false;
  };
  // One call at a time: they may end in another order than they began, and a held key would ask for many.
  return (...cell) => {
    wanted.current = cell;
    if (!going.current) go();
  };
}
