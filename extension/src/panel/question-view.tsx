// The report of one file and what may be done with it; nothing is handed on before one of the ways is pressed.
import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { copyText, counted, download } from '../../../ui/index.ts';
import type { Checker } from '../checker.ts';
import type { Checked, Product } from '../messages.ts';
import { Drawer } from './drawer.tsx';
import { FixesSection } from './fixes-section.tsx';
import { TriggerLines } from './trigger-lines.tsx';
import { useFixes } from './use-fixes.ts';
import { Ways } from './ways.tsx';

export interface Answer {
  readonly file: File;
  readonly note: string;
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
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState('');
  const [done, setDone] = useState('');
  const [masked, setMasked] = useState(false);
  const [asking, setAsking] = useState(false);

  const say = (sentence: string, wrong = '') => {
    setDone(sentence);
    setProblem(wrong);
  };

  /** Makes the product, hands it on, and keeps the panel usable when that fails. */
  const produce = async (product: Product, use: (made: File, count: number) => void) => {
    if (busy) return;
    setBusy(true);
    say('');
    try {
      const { content, count } = await checker.make(product);
      use(new File([content], productName(file.name, product), { type: 'text/csv' }), count);
    } catch (error) {
      say('', `This could not be made: ${error instanceof Error ? error.message : String(error)}.`);
    }
    setBusy(false);
  };
  const give = (made: File, how: string) =>
    answer({ file: made, note: `${made.name} was given to the page ${how}.` });
  const save = (made: File, holding: string) => {
    download(made);
    say(`Saved ${made.name} with ${holding}.`);
  };
  const fixed: Product = { of: 'fixed', accept: fixes.accept };

  return (
    <Drawer title={file.name} onEscape={() => (asking ? setAsking(false) : answer())}>
      <main>{children(<FixesSection report={report} titles={titles} fixes={fixes} />)}</main>
      <TriggerLines checked={checked} />
      <Ways
        checked={checked}
        fixes={fixes}
        busy={busy}
        problem={problem}
        done={done}
        masked={masked}
        asking={asking}
        onAsk={setAsking}
        onMasked={setMasked}
        onAsIs={() => give(file, 'as it is')}
        onFixed={() => produce(fixed, (made, count) => give(made, `with ${counted(count, 'change')}`))}
        onSaveFixed={() => produce(fixed, (made, count) => save(made, counted(count, 'change')))}
        onGood={() =>
          produce({ of: 'good' }, (made, count) => {
            if (count > 0) give(made, `with ${counted(count, 'row')}`);
            else say('', 'Every row has an error, so nothing would be left to upload.');
          })
        }
        onRest={() =>
          produce({ of: 'rest', masked }, (made, count) =>
            save(made, `${counted(count, 'row')}, each with its reason`),
          )
        }
        onReport={() =>
          produce({ of: 'report', masked }, (made, count) => save(made, counted(count, 'issue')))
        }
        onCopy={() => {
          const copied = copyText(checked.summary);
          say(copied ? 'Copied the summary.' : '', copied ? '' : 'The browser refused to copy.');
        }}
        onCancel={() => answer()}
      />
    </Drawer>
  );
}

const endings: Record<Product['of'], string> = {
  fixed: 'fixed',
  good: 'rows-without-errors',
  rest: 'other-rows',
  report: 'report',
};

function productName(name: string, { of }: Product): string {
  return `${name.replace(/\.[^.]*$/, '')}-${endings[of]}.csv`;
}
