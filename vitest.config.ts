import { defineConfig } from 'vitest/config';

// unit runs without a build; e2e runs the built bundles in a bare vm and in real browsers, one file at a time.
export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          include: ['test/{core,ui,repository,sandbox}/**/*.test.{ts,tsx}'],
          testTimeout: 60_000,
        },
      },
      {
        test: {
          name: 'e2e',
          include: ['test/{addon,cli,extension,parity,spreadsheet,workbench}/**/*.test.ts'],
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
