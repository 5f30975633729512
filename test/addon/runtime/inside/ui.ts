// Ui, Menu, HtmlService: what the user gets to see.
import { exception } from '../exception.ts';
import type { MenuState } from '../state.ts';
import { behind, needMode, service, theHost } from './service.ts';

type Real = GoogleAppsScript.Base.Ui;
type Menu = GoogleAppsScript.Base.Menu;
type Output = GoogleAppsScript.HTML.HtmlOutput;

export class FakeUi implements Pick<Real, 'createAddonMenu' | 'createMenu' | 'showSidebar'> {
  createAddonMenu() {
    return this.createMenu('Preflight');
  }

  createMenu(caption: string) {
    return service<Menu>('Menu', new FakeMenu({ caption, items: [] }));
  }

  alert(prompt: string) {
    needMode('FULL', 'Ui.alert');
    theHost().spreadsheet.screen.alerts.push(prompt);
  }

  showSidebar(userInterface: Output) {
    needMode('FULL', 'Ui.showSidebar');
    const { title, html } = behind(userInterface, FakeOutput);
    theHost().spreadsheet.screen.sidebar = { title, html };
  }
}

class FakeMenu implements Pick<Menu, 'addItem' | 'addSeparator' | 'addSubMenu' | 'addToUi'> {
  constructor(private readonly state: MenuState) {}

  addItem(caption: string, functionName: string) {
    this.state.items.push({ caption, functionName });
    return service<Menu>('Menu', this);
  }

  addSeparator() {
    return service<Menu>('Menu', this);
  }

  addSubMenu(menu: Menu) {
    this.state.items.push(behind(menu, FakeMenu).state);
    return service<Menu>('Menu', this);
  }

  addToUi() {
    theHost().spreadsheet.screen.menu = this.state;
  }
}

export class FakeHtmlService implements Pick<GoogleAppsScript.HTML.HtmlService, 'createHtmlOutputFromFile'> {
  createHtmlOutputFromFile(name: string) {
    needMode('FULL', 'HtmlService.createHtmlOutputFromFile');
    const html = theHost().html(name);
    if (html === undefined) throw exception(`No HTML file named ${name} was found.`);
    return service<Output>('HtmlOutput', new FakeOutput(html));
  }
}

class FakeOutput implements Pick<Output, 'getContent' | 'setTitle'> {
  title = '';
  constructor(readonly html: string) {}

  getContent() {
    return this.html;
  }

  setTitle(title: string) {
    this.title = title;
    return service<Output>('HtmlOutput', this);
  }
}
