// The report of one file and what may be done with it; nothing is handed on before one of the ways is pressed.
import type { ComponentChildren } from 'preact';
import { useRef, useState } from 'preact/hooks';
import { counted } from '../../../ui/index.ts';
import type { Checker } from '../checker.ts';
import type { Checked } from '../messages.ts';
import { Drawer } from './drawer.tsx';
import { FixesSection } from './fixes-section.tsx';
import { ProgressView } from './progress-view.tsx';
import { TriggerLines } from './trigger-lines.tsx';
import { useFixes } from './use-fixes.ts';
import { useMaking } from './use-making.ts';
import { type Asking, Ways } from './ways.tsx';

export interface Answer {
  readonly file: File;
  /** The check that the user saw. */
  readonly from: Checked;
  readonly note: string;
  /** It goes as it is: what it was checked as last. */
  readonly asIs?: Checked;
}

interface QuestionViewProps {
  readonly file: File;
  readonly checked: Checked;
  readonly checker: Pick<Checker, 'make' | 'preview'>;
  readonly answer: (answer?: Answer) => void;
  /** What was found in the file, with the fixes in its midst. */
  readonly children: (fixes: ComponentChildren) => ComponentChildren;
}

export function QuestionView({ file, checked, checker, answer, children }: QuestionViewProps) {
  const { report, titles } = checked;
  const fixes = useFixes(file, checked, checker.preview);
  const { makeFixed, makeGood, forPage, ...making } = useMaking(file, checked, fixes, checker.make);
  const [asking, setAsking] = useState<Asking>();
  const turn = useRef(0);
  const ask = (next: Asking) => {
    turn.current += 1;
    setAsking(next);
  };
  const give = (made: File, how: string, more?: Pick<Answer, 'asIs'>) =>
    answer({ file: made, from: checked, note: `${made.name} was given to the page ${how}.`, ...more });
  /** A way that was left meanwhile is not taken after all. */
  const giveMade = (how: (count: number) => string) => {
    const begun = turn.current;
    return (made: File, count: number) => begun === turn.current && give(made, `with ${how(count)}`);
  };

  if (forPage) {
    const { name, progress } = forPage;
    const made = { name, size: file.size };
    return <ProgressView doing="make" file={made} progress={progress} onCancel={() => answer()} />;
  }
  return (
    <Drawer title={file.name} onEscape={() => (asking ? ask(undefined) : answer())}>
      <main>{children(<FixesSection report={report} titles={titles} fixes={fixes} />)}</main>
      <TriggerLines checked={checked} />
      <Ways
        size={file.size}
        checked={checked}
        fixes={fixes}
        {...making}
        asking={asking}
        onAsk={ask}
        onAsIs={() => give(file, 'as it is', { asIs: checked })}
        onFixed={() => makeFixed(giveMade((count) => counted(count, 'change')))}
        onGood={() => makeGood(giveMade((count) => counted(count, 'row')))}
        onCancel={() => answer()}
      />
    </Drawer>
  );
}
