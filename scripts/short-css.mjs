// An esbuild plugin: a style sheet is imported as its text, and that text without the room made for its readers.
import { readFile } from 'node:fs/promises';
import { transform } from 'esbuild';

export const shortCss = {
  name: 'short-css',
  setup(build) {
    build.onLoad({ filter: /\.css$/ }, async ({ path }) => {
      const { code } = await transform(await readFile(path, 'utf8'), {
        loader: 'css',
        minify: true,
        target: build.initialOptions.target,
      });
      return { contents: code.trim(), loader: 'text' };
    });
  },
};
