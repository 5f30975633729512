// The import types as declarations: where each column is known from.

import { expect, test } from 'vitest';
import { sources } from '../../core/import-types/sources.ts';
import { importTypes, typeNames } from '../../core/index.ts';

test.each(typeNames)('every column of %s says where it is known from, and nothing else does', (type) => {
  expect(Object.keys(sources[type])).toEqual(importTypes[type].columns.map(({ key }) => key));
  for (const source of Object.values(sources[type])) expect(source).toMatch(/^[A-Z]/);
});
