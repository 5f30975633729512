// An esbuild plugin: takes the one place out of Preact that makes elements from text. No view of ours asks for it,
// and what is not in the bundle nobody can reach, nor has a store's review to ask about it.
import { readFile } from 'node:fs/promises';

const assignment = /\b\w+\.innerHTML=\w+\.__html\b/g;

export const withoutInnerHtml = {
  name: 'without-inner-html',
  setup(build) {
    build.onLoad({ filter: /[\\/]preact[\\/]dist[\\/]preact\.mjs$/ }, async ({ path }) => {
      const code = await readFile(path, 'utf8');
      if (code.match(assignment)?.length !== 1) throw new Error(`${path} sets innerHTML in another way now`);
      return { contents: code.replace(assignment, 'void 0') };
    });
  },
};
