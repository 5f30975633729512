// What the built extension may ask for and weigh. Changing these numbers is a decision, not a side effect.
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { browserNames } from '../browsers.ts';

const host = 'https://app.partnerstack.com/*';

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
        js: ['content.js'],
        run_at: 'document_start',
        all_frames: true,
        match_origin_as_fallback: true,
      },
    ]);
    expect(manifest.web_accessible_resources).toEqual([{ resources: ['engine.html'], matches: [host] }]);
    expect(manifest.permissions).toEqual(['storage']);
    for (const key of ['host_permissions', 'optional_permissions', 'optional_host_permissions']) {
      expect(manifest).not.toHaveProperty(key);
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

  test('the panel is under 80 kB', () => {
    const panel = readdirSync(join(folder, 'chunks')).find((file) => file.startsWith('panel-'));
    expect(weigh(`chunks/${panel}`)).toBeLessThan(80_000);
  });

  test('no code is made from strings', () => {
    for (const file of ['content.js', 'engine.js', 'worker.js', 'popup.js']) {
      expect(readFileSync(join(folder, file), 'utf8')).not.toMatch(/\beval\(|innerHTML\s*=/);
    }
  });
});

test('Firefox is told that no data is collected', () => {
  const { browser_specific_settings: settings } = JSON.parse(
    readFileSync('dist/extension/firefox/manifest.json', 'utf8'),
  );
  expect(settings.gecko.data_collection_permissions).toEqual({ required: ['none'] });
});
