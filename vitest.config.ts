import { defineConfig } from 'vitest/config';

// unit runs without a build; script runs the built bundles without a browser (in a bare vm, on the command line, beside
// LibreOffice); e2e (the extension) and pages (all else that needs one) open real browsers, each one file at a time.
// npm test runs the others beside e2e: unit and script after pages, so that both ways are about as long.
// Files of a project share their modules, which are then loaded and warmed up once. So what a helper registers when it
// is loaded (afterEach and the like) is there for one file only: helpers clean up with onTestFinished.
const shared = { isolate: false };
const browsers = {
  ...shared,
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
          ...shared,
          name: 'unit',
          include: ['test/{core,ui,repository,sandbox}/**/*.test.{ts,tsx}'],
          exclude: ['test/ui/browser/**'],
          testTimeout: 120_000,
        },
      },
      {
        test: {
          ...shared,
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
          ...browsers,
          name: 'pages',
          include: ['test/addon/sidebar*.test.ts', 'test/{parity,workbench,ui/browser}/**/*.test.ts'],
        },
      },
      { test: { ...browsers, name: 'e2e', include: ['test/extension/**/*.test.ts'] } },
    ],
  },
});
