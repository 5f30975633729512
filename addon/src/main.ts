// The add-on's entry points: each export becomes a global function that the menu, a trigger or the sidebar
// calls by its name. One call each, and nothing else may be exported: the sidebar can reach every export.
import { answer, fromMenu } from './answer.ts';
import { applyFixes } from './apply-fixes.ts';
import { checkSheet } from './check-sheet.ts';
import { tabType } from './chosen-types.ts';
import { clearSheetMarks } from './clear-marks.ts';
import { type CheckedSheet, offerFixes } from './fix-sheet.ts';
import type { Accepted } from './fixes.ts';
import { addMenu } from './menu.ts';
import { planWorkbook } from './plan-workbook.ts';
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

export const insertPartnersTemplate = () => fromMenu(() => insertTemplate('partners'));
export const insertCustomersTemplate = () => fromMenu(() => insertTemplate('customers'));
export const insertTransactionsTemplate = () => fromMenu(() => insertTemplate('transactions'));
export const insertRewardsTemplate = () => fromMenu(() => insertTemplate('rewards'));
export const insertLeadsTemplate = () => fromMenu(() => insertTemplate('leads'));
export const insertDealsTemplate = () => fromMenu(() => insertTemplate('deals'));

export const typeForSidebar = (choice?: string | null) => answer(() => tabType(choice));
export const checkForSidebar = () => answer(() => checkSheet());
export const selectCell = (sheetId: number, row: number, position: number) =>
  answer(() => select(sheetId, row, position));

export const fixesForSidebar = (sheet: CheckedSheet) => answer(() => offerFixes(sheet));
export const applyForSidebar = (sheet: CheckedSheet, accepted?: Accepted | null) =>
  answer(() => applyFixes(sheet, accepted));
export const undoForSidebar = (undo: Undo) => answer(() => undoFixes(undo));

export const planForSidebar = () => answer(planWorkbook);
