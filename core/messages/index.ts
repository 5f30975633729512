// Every sentence by rule id.
import { fileMessages } from './file.ts';
import { formMessages } from './form.ts';
import { headerMessages } from './header.ts';
import { rowMessages } from './row.ts';
import type { Messages } from './sentence.ts';
import { sheetMessages, tableMessages, workbookMessages } from './table.ts';

export const cellMessages: Messages = {
  ...fileMessages,
  ...headerMessages,
  ...rowMessages,
  ...tableMessages,
  ...sheetMessages,
  ...workbookMessages,
};

export const messages: Messages = /* @__PURE__ */ Object.assign({}, formMessages, cellMessages);
