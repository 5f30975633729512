import { defineConfig } from 'vitest/config';

// unit runs without a build; script runs the built bundles without a browser (in a bare vm, on the command line, beside
// LibreOffice); sidebar and e2e open real browsers, each one file at a time. npm test runs the others beside e2e.
const browsers = {
  testTimeout: 60_000,
  hookTimeout: 60_000,
  fileParallelism: false,
  // A click in a real browser may meet a page that is just being drawn anew; on a developer's machine it is seen.
  retry: process.env.CI === 'true' ? 2 : 0,
};

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          include: ['test/{core,ui,repository,sandbox}/**/*.test.{ts,tsx}'],
          exclude: ['test/ui/browser/**'],
          testTimeout: 120_000,
        },
      },
      {
        test: {
          name: 'script',
          include: ['test/{addon,cli,spreadsheet}/**/*.test.ts'],
          exclude: ['test/addon/sidebar*.test.ts'],
          testTimeout: 120_000,
          hookTimeout: 120_000,
          fileParallelism: false,
        },
      },
      { test: { ...browsers, name: 'sidebar', include: ['test/addon/sidebar*.test.ts'] } },
      {
        test: {
          ...browsers,
          name: 'e2e',
          include: ['test/{extension,parity,workbench,ui/browser}/**/*.test.ts'],
        },
      },
    ],
  },
});
