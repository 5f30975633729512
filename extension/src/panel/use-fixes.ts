// What the user has accepted for one checked file, and what the fixed file would then be: asked of the worker anew after
// every decision.
import { useEffect, useMemo, useState } from 'preact/hooks';
import type { Accept } from '../../../core/index.ts';
import type { Checker } from '../checker.ts';
import type { Checked, Previewed } from '../messages.ts';
import { acceptOf, type Decisions, type Suggestion, suggestionsOf } from './suggestions-of.ts';

const NONE: Decisions = {};
/** Of a larger file the preview is made once somebody wants it. */
const MOST_UNASKED = 20_000_000;

export interface Fixes {
  readonly suggestions: readonly Suggestion[];
  readonly decisions: Decisions;
  readonly decide: (key: string, decision: Decisions[string] | undefined) => void;
  readonly accept: Accept;
  /** Undefined: not known yet. */
  readonly previewed: Previewed | undefined;
  /** It is being made; until then there may be the one before. */
  readonly counting: boolean;
  /** Why there is no preview. */
  readonly trouble: string;
  /** There is something to mend, as far as is known. */
  readonly canFix: boolean;
  /** Somebody wants to see the fixes. */
  readonly want: () => void;
}

interface State {
  /** A check of the same file as another type starts afresh. */
  readonly of: Checked;
  readonly decisions: Decisions;
  readonly wanted: boolean;
}

interface Result {
  readonly of: Checked;
  readonly accept: Accept;
  readonly previewed?: Previewed;
  readonly trouble?: string;
}

export function useFixes(file: File, checked: Checked, preview: Checker['preview']): Fixes {
  const fresh: State = { of: checked, decisions: NONE, wanted: file.size <= MOST_UNASKED };
  const [state, setState] = useState(fresh);
  const [result, setResult] = useState<Result>();
  const now = state.of === checked ? state : fresh;
  const { decisions } = now;
  const suggestions = useMemo(() => suggestionsOf(checked.report), [checked]);
  const accept = useMemo(() => acceptOf(suggestions, decisions), [suggestions, decisions]);
  const isAsked = now.wanted || Object.keys(accept).length > 0;

  useEffect(() => {
    if (!isAsked) return;
    let isLatest = true;
    preview(accept).then(
      (previewed) => isLatest && setResult({ of: checked, accept, previewed }),
      (error: Error) => isLatest && setResult({ of: checked, accept, trouble: error.message }),
    );
    return () => {
      isLatest = false;
    };
  }, [accept, isAsked]);

  const last = result?.of === checked ? result : undefined;
  return {
    suggestions,
    decisions,
    decide: (key, decision) => {
      const { [key]: _, ...others } = decisions;
      setState({ ...now, decisions: decision === undefined ? others : { ...others, [key]: decision } });
    },
    accept,
    previewed: last?.previewed,
    counting: isAsked && last?.accept !== accept,
    trouble: last?.trouble ?? '',
    canFix: checked.offers.fixed || (last?.previewed?.preview.changes ?? 0) > 0,
    want: () => setState({ ...now, wanted: true }),
  };
}
