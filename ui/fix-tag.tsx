// Whether an issue can be mended for the user, and into what where its sentence has not said so already.
import type { Issue } from '../core/index.ts';
import { Shown } from './shown.tsx';

const LABEL_LIMIT = 80;

export function FixTag({ issue }: { readonly issue: Issue }) {
  const { fix, message } = issue;
  if (!fix) return null;
  const unsaid = fix.choices.filter(({ label }) => !message.includes(label));
  return (
    <>
      {' '}
      <span class={`pf-fix pf-${fix.kind}`}>{fix.kind === 'safe' ? 'Safe fix' : 'Suggestion'}</span>
      {unsaid.map(({ label }, position) => (
        <span key={label} class="pf-choice">
          {position > 0 ? ' or ' : ' '}
          <Shown text={label} limit={LABEL_LIMIT} />
        </span>
      ))}
    </>
  );
}
