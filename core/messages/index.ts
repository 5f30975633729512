// Every sentence by rule id.
import { fileMessages } from './file.ts';
import { headerMessages } from './header.ts';
import { liveMessages } from './live.ts';
import { rowMessages } from './row.ts';
import type { Messages } from './sentence.ts';
import { sheetMessages, tableMessages, workbookMessages } from './table.ts';

export const messages: Messages = {
  ...fileMessages,
  ...headerMessages,
  ...rowMessages,
  ...tableMessages,
  ...sheetMessages,
  ...workbookMessages,
  ...liveMessages,
};
