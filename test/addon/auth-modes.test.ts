// What runs before the user has authorised anything: the menu, and nothing else.
import { expect, test } from 'vitest';
import type { AuthMode } from './runtime/index.ts';
import { open } from './workbook.ts';

const MODES: readonly AuthMode[] = ['NONE', 'LIMITED', 'FULL'];

test.each(MODES)(
  'onOpen and onInstall build the menu in mode %s and touch nothing but the Ui',
  (authMode) => {
    for (const entryPoint of ['onOpen', 'onInstall']) {
      const { addon, screen } = open({}, {}, authMode);
      addon.run(entryPoint, { authMode });
      expect(screen.menu?.items.map((item) => item.caption)).toEqual([
        'Check this sheet',
        'Insert template',
        'Clear marks',
        'Open sidebar',
      ]);
      expect(Object.keys(addon.trips).every((name) => /^(SpreadsheetApp\.getUi|Ui|Menu)/.test(name))).toBe(
        true,
      );
    }
  },
);

test('the templates are listed in import order', () => {
  const { addon, screen } = open({}, {}, 'NONE');
  addon.run('onOpen');
  const templates = screen.menu?.items[1];
  expect(templates && 'items' in templates && templates.items.map((item) => item.caption)).toEqual([
    'Partners',
    'Customers',
    'Transactions',
    'Rewards',
    'Leads',
    'Deals',
  ]);
});

test('the stand-in refuses the sidebar and the cells where the mode does not allow them', () => {
  expect(() => open({}, {}, 'NONE').addon.run('checkThisSheet')).toThrow('do not have permission');
  expect(() => open({}, {}, 'LIMITED').addon.run('openSidebar')).toThrow('do not have permission');
});
