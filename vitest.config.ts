import { defineConfig } from 'vitest/config';

// unit runs without a build; script runs the built bundles without a browser (in a bare vm, on the command line, beside
// LibreOffice); e2e opens real browsers, one file at a time. npm test runs the first two beside the third.
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
      {
        test: {
          name: 'e2e',
          include: [
            'test/{extension,parity,workbench,ui/browser}/**/*.test.ts',
            'test/addon/sidebar*.test.ts',
          ],
          testTimeout: 60_000,
          hookTimeout: 60_000,
          fileParallelism: false,
          // A click in a real browser may meet a page that is just being drawn anew; on a developer's machine it is seen.
          retry: process.env.CI === 'true' ? 2 : 0,
        },
      },
    ],
  },
});
