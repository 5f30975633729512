// Receipts name the catalogue a push was checked by: its version has to change with it.
import { expect, test } from 'vitest';
import { catalogueVersion, importTypes, longHash } from '../../core/index.ts';
import { rules } from '../../core/rules/index.ts';

test('the version is raised with every change of a rule or a column', () => {
  const facts = rules.map(({ id, level, scope, types = [] }) => [id, level, scope, types]);
  const columns = Object.values(importTypes).map(({ name, columns }) => [name, columns]);
  // Both in one line: whoever changes the catalogue changes the version, too.
  expect([catalogueVersion, longHash(JSON.stringify([facts, columns]))]).toEqual([
    '2026-11-28',
    '068746b3229bee8a',
  ]);
});
