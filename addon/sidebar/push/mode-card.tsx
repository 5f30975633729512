// One way to push, in words: what it carries, what not, what it says back, and what triggers do.
import type { PushMode, TypeName } from '../../../core/index.ts';
import type { Environment } from '../../src/keys.ts';
import { carries, carriesNot, MODE_BRIEF, SAYS_BACK, triggersOf } from './mode-words.ts';

interface ModeCardProps {
  readonly mode: PushMode;
  readonly type: TypeName;
  readonly environment: Environment;
  /** The one that is chosen says more. */
  readonly open: boolean;
}

export function ModeCard({ mode, type, environment, open }: ModeCardProps) {
  const not = carriesNot(type, mode);
  return (
    <>
      <span class="brief">{MODE_BRIEF[mode]}</span>
      {open && (
        <span class="more">
          <Fact name="Carries">{carries(type, mode)}</Fact>
          {not.length > 0 && <Fact name="Not">{not.join(' ')}</Fact>}
          <Fact name="Says back">{SAYS_BACK[mode]}</Fact>
          <Fact name="Triggers">{triggersOf(mode, environment, type)}</Fact>
        </span>
      )}
    </>
  );
}

function Fact({ name, children }: { readonly name: string; readonly children: string }) {
  return (
    <span class="fact">
      <b>{name}:</b> {children}
    </span>
  );
}
