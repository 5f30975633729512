// The first page: the two halves and the sample files.
import { readFileSync } from 'node:fs';
import { PAGES } from './files.ts';
import { samples } from './samples.ts';

export function startPage(): string {
  const items = samples.map(
    ({ file, title, about }) =>
      `<li><h3>${title}</h3><p>${about}</p><a href="/samples/${file}" download>${file}</a></li>`,
  );
  return readFileSync(`${PAGES}/start.html`, 'utf8').replace('<!-- samples -->', () => items.join('\n'));
}
