// The add-on's entry points: each export becomes a global function that the menu, a trigger or the sidebar
// calls by its name. One call each, and nothing else may be exported: the sidebar can reach every export.
import type { Profile, TemplateColumns, TypeName } from '../../core/index.ts';
import { addRows, type NewRows } from './add-rows.ts';
import { answer, fromMenu } from './answer.ts';
import { applyFixes } from './apply-fixes.ts';
import { askApi } from './ask-api.ts';
import { checkSheet } from './check-sheet.ts';
import { tabType } from './chosen-types.ts';
import { clearSheetMarks } from './clear-marks.ts';
import { type CheckedSheet, offerFixes } from './fix-sheet.ts';
import type { Accepted } from './fixes.ts';
import { accountOf, type Environment, type KeyPair } from './keys.ts';
import { type Limit, storeLimit } from './limit-store.ts';
import { snapshotText, storeSnapshot } from './live-store.ts';
import { addMenu } from './menu.ts';
import { saveProfile, storedProfile } from './profile-store.ts';
import { type Decision, decide, goOn, lookLonger, pushState, stopPush } from './push/decide.ts';
import { handOff } from './push/hand-off.ts';
import type { Given } from './push/not-given.ts';
import { type Choice, prepare } from './push/offer.ts';
import { startPush } from './push/start.ts';
import { pushStep } from './push/step.ts';
import { toldReceipts } from './push/told-receipts.ts';
import { readWorkbook } from './read-workbook.ts';
import { saveKeys, settings } from './settings.ts';
import { select, showSidebar } from './sidebar.ts';
import { summary } from './summary.ts';
import { insertTemplate } from './templates.ts';
import type { Undo } from './undo.ts';
import { undoFixes } from './undo-fixes.ts';

export const onOpen = () => addMenu();
export const onInstall = () => addMenu();

export const checkThisSheet = () => fromMenu(() => summary(checkSheet()));
export const clearMarks = () => fromMenu(clearSheetMarks);
export const openSidebar = () => fromMenu(showSidebar);

const template = (type: TypeName, columns: TemplateColumns = 'common', example = false) =>
  insertTemplate(type, { columns, example, profile: storedProfile() });

export const insertPartnersTemplate = () => fromMenu(() => template('partners'));
export const insertCustomersTemplate = () => fromMenu(() => template('customers'));
export const insertTransactionsTemplate = () => fromMenu(() => template('transactions'));
export const insertRewardsTemplate = () => fromMenu(() => template('rewards'));
export const insertLeadsTemplate = () => fromMenu(() => template('leads'));
export const insertDealsTemplate = () => fromMenu(() => template('deals'));
export const templateForSidebar = (type: TypeName, columns: TemplateColumns, example: boolean) =>
  answer(() => ({ said: template(type, columns, example) }));

export const typeForSidebar = (choice?: string | null) => answer(() => tabType(choice));
export const checkForSidebar = () => answer(() => checkSheet());
export const selectCell = (sheetId: number, row: number, position: number) =>
  answer(() => select(sheetId, row, position));

export const fixesForSidebar = (sheet: CheckedSheet) => answer(() => offerFixes(sheet));
export const applyForSidebar = (sheet: CheckedSheet, accepted?: Accepted | null) =>
  answer(() => applyFixes(sheet, accepted));
export const undoForSidebar = (undo: Undo) => answer(() => undoFixes(undo));

export const workbookForSidebar = () => answer(readWorkbook);
export const askForSidebar = (environment: Environment, paths: readonly string[]) =>
  answer(() => askApi(environment, paths));
export const answersForSidebar = (environment: Environment) =>
  answer(() => ({ text: snapshotText(accountOf(environment)) }));
export const keepAnswersForSidebar = (environment: Environment, text: string) =>
  answer(() => storeSnapshot(accountOf(environment), text));
export const addRowsForSidebar = (rows: NewRows) => answer(() => addRows(rows));

export const pushOfferForSidebar = (choice: Choice) => answer(() => prepare(choice).offer);
export const startPushForSidebar = (choice: Choice, seen: string, given: Given) =>
  answer(() => startPush(choice, seen, given));
export const pushStepForSidebar = (sheetId: number) => answer(() => pushStep(sheetId));
export const pushStateForSidebar = (sheetId?: number | null) => answer(() => pushState(sheetId));
export const goOnForSidebar = (sheetId: number) => answer(() => goOn(sheetId));
export const lookLongerForSidebar = (sheetId: number) => answer(() => lookLonger(sheetId));
export const decideForSidebar = (sheetId: number, decision: Decision, mark?: string | null) =>
  answer(() => decide(sheetId, decision, mark));
export const stopPushForSidebar = (sheetId: number) => answer(() => stopPush(sheetId));
export const handOffForSidebar = (choice: Pick<Choice, 'sheetId' | 'type' | 'rows'>) =>
  answer(() => handOff(choice));
export const receiptsForSidebar = (id?: string | null) => answer(() => toldReceipts(id));

export const settingsForSidebar = () => answer(settings);
export const saveKeysForSidebar = (environment: Environment, keys: KeyPair | null) =>
  answer(() => saveKeys(environment, keys));
export const saveProfileForSidebar = (profile: Profile | null, seen: string) =>
  answer(() => saveProfile(profile, seen));
export const saveLimitForSidebar = (limit: Limit) => answer(() => ({ kept: storeLimit(limit) }));
