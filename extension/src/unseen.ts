// What passes us by: a pasted file cannot be held, and is said to be unchecked.
import { isOnImporter } from './importer-page.ts';
import { isTableFile } from './is-table-file.ts';
import { keepListening } from './keep-listening.ts';
import { unseenNote } from './unseen-note.ts';

export function notePastes(say: (text: string) => void): void {
  const onPaste = ({ clipboardData }: ClipboardEvent) => {
    if ([...(clipboardData?.files ?? [])].some(isTableFile) && isOnImporter()) say(unseenNote);
  };
  keepListening(() => addEventListener('paste', onPaste, true));
}
