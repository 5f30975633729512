// What the built extension may ask for and weigh. Changing these numbers is a decision, not a side effect.
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { browserNames } from '../browsers.ts';

const host = 'https://app.partnerstack.com/*';
const otherHosts = 'https://*.partnerstack.com/*';

describe.each(browserNames)('the extension for %s', (name) => {
  const folder = `dist/extension/${name}`;
  const manifest = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8'));

  /** A module with everything it imports at its start. */
  const weigh = (file: string, seen = new Set<string>()): number => {
    if (seen.has(file)) return 0;
    seen.add(file);
    const code = readFileSync(join(folder, file), 'utf8');
    const imports = [...code.matchAll(/(?:from|import)"\.\/([^"]+)"/g)].map(([, path]) =>
      join(file, '..', path ?? ''),
    );
    return imports.reduce((sum, path) => sum + weigh(path, seen), statSync(join(folder, file)).size);
  };

  test('runs on the dashboard only, and has no permission but its own storage', () => {
    expect(manifest.content_scripts).toEqual([
      {
        matches: [host],
        js: ['content.js', 'page-reader.js'],
        run_at: 'document_start',
        all_frames: true,
        match_origin_as_fallback: true,
      },
    ]);
    expect(manifest.web_accessible_resources).toEqual([
      { resources: ['engine.html'], matches: [otherHosts] },
    ]);
    expect(manifest.permissions).toEqual(['storage']);
    expect(manifest).not.toHaveProperty('host_permissions');
  });

  test('may ask for the other dashboard hosts, and for nothing else', () => {
    expect(manifest.optional_permissions).toEqual(['scripting']);
    expect(manifest.optional_host_permissions).toEqual([otherHosts]);
  });

  test('names itself in its language, and has every icon it names', () => {
    const messages = JSON.parse(readFileSync(join(folder, '_locales/en/messages.json'), 'utf8'));
    const used = [...JSON.stringify(manifest).matchAll(/__MSG_(\w+)__/g)].map(([, key = '']) => key);
    expect(manifest.default_locale).toBe('en');
    expect(used.sort()).toEqual(['actionTitle', 'description', 'name', 'shortName']);
    expect(Object.keys(messages).sort()).toEqual(used);
    // What the stores and Chromium take.
    expect(messages.name.message.length).toBeLessThanOrEqual(45);
    expect(messages.shortName.message.length).toBeLessThanOrEqual(12);
    expect(messages.description.message.length).toBeLessThanOrEqual(132);
    for (const [size, path] of Object.entries<string>({
      ...manifest.icons,
      ...manifest.action.default_icon,
    })) {
      const png = readFileSync(join(folder, path));
      expect({ path, width: png.readUInt32BE(16), height: png.readUInt32BE(20) }).toEqual({
        path,
        width: Number(size),
        height: Number(size),
      });
    }
  });

  test('its pages may load nothing but its own scripts, and ask no host', () => {
    expect(manifest.content_security_policy.extension_pages).toBe(
      "default-src 'none'; script-src 'self'; worker-src 'self'; base-uri 'none'; form-action 'none'",
    );
  });

  test('the content script is under 20 kB', () => {
    expect(weigh('content.js')).toBeLessThan(20_000);
  });

  test('what reads the importer page beside it is under 10 kB', () => {
    expect(weigh('page-reader.js')).toBeLessThan(10_000);
  });

  test('the panel is under 80 kB', () => {
    const panel = readdirSync(join(folder, 'chunks')).find((file) => file.startsWith('panel-'));
    expect(weigh(`chunks/${panel}`)).toBeLessThan(80_000);
  });

  test('no code and no element is made from strings', () => {
    const scripts = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) =>
      file.endsWith('.js'),
    );
    expect(scripts.length).toBeGreaterThan(8);
    for (const file of scripts) {
      const code = readFileSync(join(folder, file), 'utf8');
      const found = /\beval\(|(?:innerHTML|outerHTML)\s*=[^=]|insertAdjacentHTML|document\.write/.exec(
        code,
      )?.[0];
      expect({ file, found }).toEqual({ file, found: undefined });
    }
  });
});

test('Firefox is told that no data is collected', () => {
  const { browser_specific_settings: settings } = JSON.parse(
    readFileSync('dist/extension/firefox/manifest.json', 'utf8'),
  );
  expect(settings.gecko.data_collection_permissions).toEqual({ required: ['none'] });
  expect(settings.gecko).not.toHaveProperty('update_url');
});
