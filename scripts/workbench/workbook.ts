// The workbook on the workbench: the tests' spreadsheet in memory with the built add-on at work in it, and the
// stand-in for PartnerStack behind the add-on.
import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import {
  type Addon,
  cellAt,
  contentSize,
  createAddon,
  createSpreadsheet,
  deleteRows,
  type MenuState,
  type SheetState,
  type SpreadsheetState,
} from '../../test/addon/runtime/index.ts';
import { createSheet } from '../../test/addon/runtime/spreadsheet.ts';
import { type Area, showSheet } from '../../test/addon/runtime/state.ts';
import type { SandboxThread } from '../../test/sandbox/in-thread.ts';
import type { Action, LoadMode } from './action.ts';
import { loadRows, makePlainText, typeBlock, typeInto } from './edit-sheet.ts';
import { CODE_FILE, SAMPLES } from './files.ts';
import { openProgram } from './program.ts';
import { readFile, readPasted } from './read-table.ts';
import { samples } from './samples.ts';
import type { Answer, Reply, View } from './view.ts';
import { sheetView } from './view-of.ts';

/** What the page shows without effort; the command line takes any number. */
const MOST_ROWS = 20_000;

export class Workbook {
  #spreadsheet!: SpreadsheetState;
  #addon!: Addon;
  #program: SandboxThread | undefined;
  #logged = 0;
  #opened = 0;
  #sidebar: object | undefined;
  #notice = '';
  /** What the page has selected; what else is selected, the add-on has. */
  #selected: Area | undefined;

  static async start(): Promise<Workbook> {
    const workbook = new Workbook();
    await workbook.#startOver();
    return workbook;
  }

  get sidebarHtml(): string {
    return this.#spreadsheet.screen.sidebar?.html ?? '';
  }

  async act(action: Action): Promise<Reply> {
    if (action.do === 'start-over') await this.#startOver();
    const answer = this.#do(action);
    return { view: this.view(), ...(answer && { answer }) };
  }

  open(name: string, bytes: Uint8Array, as: LoadMode): Reply {
    try {
      this.#load(name, bytes, as);
    } catch (error) {
      this.#notice = (error as Error).message;
    }
    return { view: this.view() };
  }

  /** Toasts, alerts and the selection are in one view only: the next one has what happened since. */
  view(): View {
    const { screen, sheets, activeSheet, selection, locale } = this.#spreadsheet;
    const isOurs = selection === this.#selected;
    this.#selected = selection;
    if (screen.sidebar !== this.#sidebar) this.#opened += 1;
    this.#sidebar = screen.sidebar;
    for (const line of this.#addon.logs.slice(this.#logged)) console.error(`Code.js: ${line}`);
    this.#logged = this.#addon.logs.length;
    return {
      ...(screen.menu && { menu: screen.menu }),
      tabs: sheets.flatMap(({ name, hidden }, index) => (hidden ? [] : [{ name, index }])),
      active: activeSheet,
      sheet: sheetView(this.#sheet, locale),
      ...(selection && !isOurs && { selection }),
      ...(screen.sidebar && { sidebar: { title: screen.sidebar.title, opened: this.#opened } }),
      toasts: screen.toasts.splice(0),
      alerts: screen.alerts.splice(0),
      notice: this.#notice,
    };
  }

  #do(action: Action): Answer | undefined {
    const { locale, sheets } = this.#spreadsheet;
    const sheet = this.#sheet;
    switch (action.do) {
      case 'enter':
        typeInto(cellAt(sheet, action.row, action.column), action.text, locale);
        break;
      case 'paste':
        typeBlock(sheet, action.row, action.column, readPasted(action.text), locale);
        break;
      case 'delete-row':
        if (action.row < sheet.maxRows) deleteRows(sheet, action.row, 1);
        break;
      case 'plain-text':
        makePlainText(sheet, action.column, locale);
        break;
      case 'show-sheet':
        if (sheets[action.index]) showSheet(this.#spreadsheet, action.index);
        break;
      case 'add-sheet':
        this.#addSheet(`Sheet${sheets.length + 1}`);
        break;
      case 'load-sample':
        this.#loadSample(action.file, action.as);
        break;
      case 'run':
        this.#select(action);
        this.#runMenuItem(action.name);
        break;
      case 'call':
        this.#select(action);
        return this.#call(action.name, action.args);
    }
    return undefined;
  }

  get #sheet(): SheetState {
    const sheet = this.#spreadsheet.sheets[this.#spreadsheet.activeSheet];
    if (!sheet) throw new Error('The workbook has no such sheet.');
    return sheet;
  }

  /** The first sample is there from the start, so that the first click can be the check. */
  async #startOver(): Promise<void> {
    await this.#program?.close();
    this.#program = await openProgram();
    const { url, keys } = this.#program;
    const { timeZone } = Intl.DateTimeFormat().resolvedOptions();
    this.#spreadsheet = createSpreadsheet({ timeZone });
    this.#spreadsheet.properties.user.keys = JSON.stringify(keys);
    const run = { codeFile: CODE_FILE, spreadsheet: this.#spreadsheet, api: url };
    createAddon({ ...run, authMode: 'LIMITED' }).run('onOpen');
    this.#addon = createAddon(run);
    this.#logged = 0;
    this.#loadSample(samples[0]?.file ?? '', 'typed');
    this.#addon.run('openSidebar');
  }

  #loadSample(file: string, as: LoadMode): void {
    const sample = samples.find((each) => each.file === file);
    if (!sample) return;
    this.#load(file, readFileSync(join(SAMPLES, file)), as);
    this.#notice = `${sample.about} ${this.#notice}`;
  }

  #load(name: string, bytes: Uint8Array, as: LoadMode): void {
    const { rows, encoding, delimiter } = readFile(bytes);
    if (rows.length > MOST_ROWS) {
      throw new Error(
        `${name} has ${rows.length} rows; this page takes ${MOST_ROWS}. The command line takes any: preflight check.`,
      );
    }
    const tab = basename(name).replace(/\.\w+$/, '');
    const { rows: used } = contentSize(this.#sheet);
    if (used > 0) this.#addSheet(tab);
    else this.#sheet.name = this.#freeName(tab);
    loadRows(this.#sheet, rows, as, this.#spreadsheet.locale);
    this.#notice = [LOADED[as], ...lostOnTheWay(encoding, delimiter)].join(' ');
  }

  #addSheet(name: string): void {
    const { sheets, locale } = this.#spreadsheet;
    const sheet = createSheet({ name: this.#freeName(name) }, sheets.length, locale);
    showSheet(this.#spreadsheet, sheets.push(sheet) - 1);
  }

  #freeName(name: string): string {
    const taken = this.#spreadsheet.sheets.map((sheet) => sheet.name);
    let free = name;
    for (let number = 2; taken.includes(free); number += 1) free = `${name} (${number})`;
    return free;
  }

  #select({ row, column }: { row: number; column: number }): void {
    this.#selected = { row, column, rows: 1, columns: 1 };
    this.#spreadsheet.selection = this.#selected;
  }

  /** Only what stands in the menu, as in Sheets. */
  #runMenuItem(name: string): void {
    const { menu } = this.#spreadsheet.screen;
    if (menu && functionsOf(menu).includes(name)) this.#addon.run(name);
  }

  #call(name: string, args: readonly unknown[]): Answer {
    try {
      return { value: this.#addon.bridge(name, args) };
    } catch (error) {
      return { error: (error as Error).message };
    }
  }
}

const LOADED: { readonly [as in LoadMode]: string } = {
  typed:
    'The rows came in as if typed: Sheets has read dates and numbers, and such cells keep their format. To write them in another form, make the column plain text first.',
  text: 'The rows came in as plain text: every cell is as in the file.',
};

/** A sheet hides these faults of a file; the importer would not. */
function lostOnTheWay(encoding: string, delimiter: string): string[] {
  const faults = [encoding !== 'UTF-8' && encoding, delimiter !== 'commas' && delimiter].filter(Boolean);
  if (faults.length === 0) return [];
  return [
    `The file’s ${faults.join(' and ')} cannot be seen here: check the file itself in the extension or with preflight check.`,
  ];
}

function functionsOf(menu: MenuState): string[] {
  return menu.items.flatMap((item) => ('items' in item ? functionsOf(item) : [item.functionName]));
}
