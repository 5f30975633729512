// Makes files of a checked one, saves those for people, and says what came of it.
import { useState } from 'preact/hooks';
import { copyText, counted, download } from '../../../ui/index.ts';
import type { Checker } from '../checker.ts';
import type { Checked, Product } from '../messages.ts';
import type { Fixes } from './use-fixes.ts';

type Use = (made: File, count: number) => void;

export interface Making {
  /** Something is being made. */
  readonly busy: boolean;
  /** What went wrong with it. */
  readonly problem: string;
  /** What was done last. */
  readonly done: string;
  /** The values are hidden in what is made for people. */
  readonly masked: boolean;
  readonly onMasked: (masked: boolean) => void;
  readonly makeFixed: (use: Use) => void;
  /** A file without rows is said, and not used. */
  readonly makeGood: (use: Use) => void;
  readonly onSaveFixed: () => void;
  readonly onSaveGood: () => void;
  readonly onRest: () => void;
  readonly onReport: () => void;
  readonly onCopy: () => void;
}

export function useMaking(file: File, checked: Checked, fixes: Fixes, make: Checker['make']): Making {
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState('');
  const [done, setDone] = useState('');
  const [masked, onMasked] = useState(false);

  const say = (sentence: string, wrong = '') => {
    setDone(sentence);
    setProblem(wrong);
  };
  /** Makes the product, hands it on, and keeps the view usable when that fails. */
  const produce = async (product: Product, use: Use) => {
    if (busy) return;
    setBusy(true);
    say('');
    try {
      const { content, count } = await make(product);
      use(new File([content], productName(file.name, product), { type: 'text/csv' }), count);
    } catch (error) {
      say('', `This could not be made: ${error instanceof Error ? error.message : String(error)}.`);
    }
    setBusy(false);
  };
  const save = (made: File, holding: string) => {
    download(made);
    say(`Saved ${made.name} with ${holding}.`);
  };
  const makeFixed = (use: Use) => produce({ of: 'fixed', accept: fixes.accept }, use);
  const makeGood = (use: Use) =>
    produce({ of: 'good' }, (made, count) => {
      if (count > 0) use(made, count);
      else say('', 'Every row has an error, so nothing would be left to upload.');
    });

  return {
    busy,
    problem,
    done,
    masked,
    onMasked,
    makeFixed,
    makeGood,
    onSaveFixed: () => makeFixed((made, count) => save(made, counted(count, 'change'))),
    onSaveGood: () => makeGood((made, count) => save(made, counted(count, 'row'))),
    onRest: () =>
      produce({ of: 'rest', masked }, (made, count) =>
        save(made, `${counted(count, 'row')}, each with its reason`),
      ),
    onReport: () => produce({ of: 'report', masked }, (made, count) => save(made, counted(count, 'issue'))),
    onCopy() {
      const copied = copyText(masked ? checked.maskedSummary : checked.summary);
      say(copied ? 'Copied the summary.' : '', copied ? '' : 'The browser refused to copy.');
    },
  };
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
