// Every sentence by rule id.
import { fileMessages } from './file.ts';
import { formMessages } from './form.ts';
import { headerMessages } from './header.ts';
import { liveMessages } from './live.ts';
import { rowMessages } from './row.ts';
import type { Messages } from './sentence.ts';
import { sheetMessages, tableMessages } from './table.ts';
import { workbookMessages } from './workbook.ts';

export const cellMessages: Messages = {
  ...fileMessages,
  ...headerMessages,
  ...rowMessages,
  ...tableMessages,
  ...sheetMessages,
};

export const messages: Messages = /* @__PURE__ */ Object.assign(
  {},
  formMessages,
  cellMessages,
  workbookMessages,
  liveMessages,
);
