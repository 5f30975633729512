// Text that may hold a file's words: nothing hidden, nothing that turns its surroundings round.
import { cut, splitVisible } from './visible-text.ts';

/** Code points that are worth showing; the file has the rest. */
const LIMIT = 400;

/** What our sentences quote: words from the file. */
const QUOTED = /("[^"]*")/;

function marked(text: string) {
  return splitVisible(text).map((part) => (part.mark ? <span class="pf-mark">{part.text}</span> : part.text));
}

/** Words from a file, isolated: right-to-left text orders itself and nothing around it. */
export function Shown({ text, limit = LIMIT }: { readonly text: string; readonly limit?: number }) {
  return <bdi>{marked(cut(text, limit))}</bdi>;
}

/** One of our sentences: left to right, with each quoted value isolated. */
export function Sentence({ text }: { readonly text: string }) {
  return (
    <span dir="ltr">
      {cut(text, LIMIT)
        .split(QUOTED)
        .map((part) => (QUOTED.test(part) ? <bdi>{marked(part)}</bdi> : marked(part)))}
    </span>
  );
}
