// The minimum versions of the manifests are true: nothing that the built extension uses is newer, as MDN's data has it.
// Syntax is esbuild's part, whose target is the same constant. A name counts as newer only where every meaning of it is.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { type Feature, feature, type Newer, newerNames, tooOld, type Versions } from './compat-data.ts';
import { type Names, namesInScript, namesInStyles } from './names-in.ts';

/** Newer on purpose, and why the extension works without. */
const guarded: Readonly<Record<string, string>> = {
  navigation: 'follow-page.ts asks whether it is there; an observer of the page does the same',
  cloneInto: "Firefox's own, and only there is it called",
  dom: "Chromium's own, and only there is it called",
  openOrClosedShadowRoot: 'of elements in Firefox and of that in Chromium; asked whether it is there',
  startViewTransition: 'on-top.ts asks first whether one is running',
  skipTransition: 'of what startViewTransition gives',
  moveBefore: 'Preact asks whether it is there',
  stackTraceLimit: 'zod sets it, which does nothing where it means nothing',
  'ui-monospace': 'the first of several fonts',
};

const manifestOf = (name: string) => JSON.parse(readFileSync(`dist/extension/${name}/manifest.json`, 'utf8'));
const { gecko, gecko_android } = manifestOf('firefox').browser_specific_settings;
const browsers = {
  chromium: { chrome: Number(manifestOf('chromium').minimum_chrome_version) },
  firefox: { firefox: Number(gecko.strict_min_version) },
} satisfies Record<string, Versions>;
/** Keys without an entry of their own in the data; each browser's loading (lint.test.ts) holds them. */
const unheardOf: Readonly<Record<string, readonly string[]>> = {
  chromium: ['minimum_chrome_version', 'cross_origin_embedder_policy', 'cross_origin_opener_policy'],
  firefox: [
    ...['id', 'strict_min_version', 'data_collection_permissions.required'].map(
      (key) => `browser_specific_settings.gecko.${key}`,
    ),
    'browser_specific_settings.gecko_android.strict_min_version',
  ],
};

const both: Versions = { ...browsers.chromium, ...browsers.firefox };

const memberNames = newerNames(['javascript/builtins', 'api', 'webextensions/api'], both);
const globalNames = newerNames(
  [
    'javascript/builtins',
    'api',
    'api/Window',
    'api/WorkerGlobalScope',
    'webextensions/api/contentScriptGlobalScope',
  ],
  both,
  1,
);
const cssNames = newerNames(['css'], both);

const below = (folder: string, ending: string) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith(ending))
    .map((file) => readFileSync(join(folder, file), 'utf8'));

const found = (names: Iterable<string>, newer: Newer) =>
  [...new Set(names)].filter((name) => !(name in guarded)).flatMap((name) => newer.get(name) ?? []);

/** What is too new in these scripts, which share their words. */
function newInScripts(scripts: readonly Names[]): string[] {
  const own = new Set(scripts.flatMap((names) => [...names.own]));
  const members = scripts.flatMap((names) => [...names.members]).filter((name) => !own.has(name));
  const globals = scripts.flatMap((names) => [...names.globals]);
  return [...found(members, memberNames), ...found(globals, globalNames)];
}

const code = below('dist/extension/firefox', '.js');
const scripts = code.map(namesInScript);
const sheets = ['extension/src', 'ui'].flatMap((folder) => below(folder, '.css')).map(namesInStyles);

test('the scan sees what is newer, in every way it can be written', () => {
  const seen = (script: string) => newInScripts([namesInScript(script)]).join();
  expect(seen('map.getOrInsert(1, 2)')).toContain('getOrInsert');
  expect(seen('showOpenFilePicker()')).toContain('api/Window/showOpenFilePicker (not in firefox');
  expect(seen('const { getOrInsert } = new Map()')).toContain('getOrInsert');
  expect(seen("globalThis['showOpenFilePicker']?.()")).toContain('showOpenFilePicker');
  expect(seen('Temporal.Now.instant()')).toContain('javascript/builtins/Temporal (not in chrome');
  expect(seen('const getOrInsert = 1, own = { when: 1 }; own.when + getOrInsert')).toBe('');
  const inStyles = (css: string) => found(namesInStyles(css), cssNames).join();
  expect(inStyles('a { field-sizing: content }')).toContain('field-sizing (not in firefox');
  expect(inStyles('a { width: anchor-size(width) }')).toContain('anchor-size');
  expect(inStyles('.field-sizing { color: light-dark(red, blue) } /* anchor-size */')).toBe('');
});

test('scripts, which both browsers have the same of', () => {
  expect(code.length).toBeGreaterThan(8);
  expect(below('dist/extension/chromium', '.js')).toEqual(code);
  expect(newInScripts(scripts)).toEqual([]);
});

test('style sheets', () => {
  expect(sheets.length).toBeGreaterThan(3);
  expect(sheets.flatMap((names) => found(names, cssNames))).toEqual([]);
});

test('what is said to be newer on purpose still is, and still is used', () => {
  const used = new Set([
    ...scripts.flatMap(({ members, globals }) => [...members, ...globals]),
    ...sheets.flatMap((names) => [...names]),
  ]);
  const newer = (name: string) => [memberNames, globalNames, cssNames].some((names) => names.has(name));
  for (const name of Object.keys(guarded)) {
    expect({ name, used: used.has(name), newer: newer(name) }).toEqual({ name, used: true, newer: true });
  }
});

describe.each(Object.entries(browsers))('the manifest for %s', (name, versions) => {
  const manifest = manifestOf(name);

  /** Every key that the data knows, and those it does not know. */
  const keysOf = (value: object, at: Feature, path: string): { path: string; known?: Feature }[] =>
    Object.entries(value).flatMap(([key, child]) => {
      const known = at[key] as Feature | undefined;
      const here = { path: `${path}${key}`, known };
      const inner = [child].flat().find((each) => typeof each === 'object' && each !== null);
      return known && inner ? [here, ...keysOf(inner, known, `${path}${key}.`)] : [here];
    });
  const keys = keysOf(manifest, feature('webextensions/manifest'), '');

  test('has no key newer than the browser it is for', () => {
    const here = keys.filter(({ path }) => !path.startsWith('browser_specific_settings.gecko_android'));
    const tooNew = here.filter(({ known }) => known && tooOld(known, versions).length > 0);
    expect(tooNew.map(({ path }) => path)).toEqual([]);
  });

  test('has no key that the data does not know, but these', () => {
    const unknown = keys.filter(({ path, known }) => !known && !/icons?\.\d+$/.test(path));
    expect(unknown.map(({ path }) => path)).toEqual(unheardOf[name]);
  });

  test('asks for no permission newer than the browser', () => {
    for (const permission of [...manifest.permissions, ...manifest.optional_permissions]) {
      const known = feature(`webextensions/manifest/permissions/${permission}`);
      expect({ permission, missing: tooOld(known, versions) }).toEqual({ permission, missing: [] });
    }
  });
});

test('Firefox for Android is asked for the version that knows what the manifest says', () => {
  expect(gecko_android).toEqual({ strict_min_version: '142.0' });
});
