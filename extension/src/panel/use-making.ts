// Makes files of a checked one, saves those for people, and says what came of it.
import { useState } from 'preact/hooks';
import { copyText, counted, download } from '../../../ui/index.ts';
import type { Checker, Progress } from '../checker.ts';
import type { Checked, Product } from '../messages.ts';
import { quickCheck } from '../quick-check.ts';
import { untilCancelled } from '../until-cancelled.ts';
import type { Fixes } from './use-fixes.ts';

type Use = (made: File, count: number) => void;

/** A file that takes its time, and how much of its source was read. */
export interface LongMaking {
  readonly name: string;
  readonly progress: Progress;
  readonly onStop: () => void;
}

export interface Making {
  /** Something is being made. */
  readonly busy: boolean;
  readonly forPage: LongMaking | undefined;
  /** For people. */
  readonly saving: LongMaking | undefined;
  /** What went wrong with it. */
  readonly problem: string;
  /** What was done last. */
  readonly done: string;
  /** The values are hidden in what is made for people. */
  readonly masked: boolean;
  readonly onMasked: (masked: boolean) => void;
  /** For the page. */
  readonly makeFixed: (use: Use) => void;
  /** For the page. A file without rows is said, and not used. */
  readonly makeGood: (use: Use) => void;
  readonly onSaveFixed: () => void;
  readonly onSaveGood: () => void;
  readonly onRest: () => void;
  readonly onReport: () => void;
  readonly onCopy: () => void;
}

export function useMaking(file: File, checked: Checked, fixes: Fixes, make: Checker['make']): Making {
  const [busy, setBusy] = useState(false);
  const [long, setLong] = useState<LongMaking & { readonly isForPage: boolean }>();
  const [problem, setProblem] = useState('');
  const [done, setDone] = useState('');
  const [masked, onMasked] = useState(false);

  const say = (sentence: string, wrong = '') => {
    setDone(sentence);
    setProblem(wrong);
  };
  /** Makes the product, hands it on, and keeps the view usable when that fails. */
  const produce = async (product: Product, use: Use, isForPage = false) => {
    if (busy) return;
    const name = productName(file.name, product);
    const began = performance.now();
    const stopped = new AbortController();
    const onStop = () => stopped.abort();
    setBusy(true);
    say('');
    try {
      const made = await untilCancelled(
        stopped.signal,
        (tell) => make(product, tell, stopped.signal),
        (progress) => {
          if (performance.now() - began < quickCheck) return;
          setLong({ name, progress, onStop, isForPage });
          if (!isForPage) say(`Making ${name}…`);
        },
      );
      if (made) use(new File([made.content], name, { type: 'text/csv' }), made.count);
      else say(`Stopped. ${name} was not saved.`);
    } catch (error) {
      say('', `This could not be made: ${error instanceof Error ? error.message : String(error)}.`);
    }
    setBusy(false);
    setLong(undefined);
  };
  const save = (made: File, holding: string) => {
    download(made);
    say(`Saved ${made.name} with ${holding}.`);
  };
  const makeFixed = (use: Use, isForPage?: boolean) =>
    produce({ of: 'fixed', accept: fixes.accept }, use, isForPage);
  const makeGood = (use: Use, isForPage?: boolean) =>
    produce(
      { of: 'good' },
      (made, count) => {
        if (count > 0) use(made, count);
        else say('', 'Every row has an error, so nothing would be left to upload.');
      },
      isForPage,
    );

  return {
    busy,
    forPage: long?.isForPage ? long : undefined,
    saving: long?.isForPage ? undefined : long,
    problem,
    done,
    masked,
    onMasked,
    makeFixed: (use) => makeFixed(use, true),
    makeGood: (use) => makeGood(use, true),
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
