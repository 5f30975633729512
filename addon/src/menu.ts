// The add-on's menu. Built in every authorisation mode, so it touches nothing but the Ui.
import { importTypes, type TypeName, typeNames } from '../../core/index.ts';

type EntryPoint = Exclude<keyof typeof import('./main.ts'), 'onOpen' | 'onInstall'>;

const TEMPLATES: { readonly [name in TypeName]: EntryPoint } = {
  partners: 'insertPartnersTemplate',
  customers: 'insertCustomersTemplate',
  transactions: 'insertTransactionsTemplate',
  rewards: 'insertRewardsTemplate',
  leads: 'insertLeadsTemplate',
  deals: 'insertDealsTemplate',
};

export function addMenu(): void {
  const ui = SpreadsheetApp.getUi();
  const templates = ui.createMenu('Insert template');
  for (const type of typeNames) templates.addItem(importTypes[type].title, TEMPLATES[type]);

  ui.createAddonMenu()
    .addItem('Check this sheet', 'checkThisSheet' satisfies EntryPoint)
    .addSubMenu(templates)
    .addItem('Clear marks', 'clearMarks' satisfies EntryPoint)
    .addItem('Open sidebar', 'openSidebar' satisfies EntryPoint)
    .addToUi();
}
