// Goes to a cell of the spreadsheet.
import { useRef } from 'preact/hooks';
import { call } from './server.ts';

export type Select = (sheetId: number, row: number, position: number) => void;

export function useSelect(say: (trouble: string) => void): Select {
  const latest = useRef(0);
  return (sheetId, row, position) => {
    latest.current += 1;
    const own = latest.current;
    // Calls may end in another order than they began: only the latest click speaks.
    const end = (message: string) => own === latest.current && say(message);
    call('selectCell', sheetId, row, position).then(
      () => end(''),
      (error: Error) => end(error.message),
    );
  };
}
