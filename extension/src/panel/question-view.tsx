// The report of one file and what may be done with it; nothing happens before one of the five buttons is pressed.
import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { counted, download } from '../../../ui/index.ts';
import type { Checker } from '../checker.ts';
import type { Checked, Product } from '../messages.ts';
import { Drawer } from './drawer.tsx';
import { trusted } from './trusted.ts';

export interface Answer {
  readonly file: File;
  readonly note: string;
}

interface QuestionViewProps {
  readonly file: File;
  readonly checked: Checked;
  readonly make: Checker['make'];
  readonly answer: (answer?: Answer) => void;
  /** What was found in the file. */
  readonly children: ComponentChildren;
}

export function QuestionView({ file, checked, make, answer, children }: QuestionViewProps) {
  const { offers } = checked;
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState('');

  /** Makes the product, hands it on, and keeps the panel usable when that fails. */
  const produce = async (product: Product, use: (made: File, count: number) => void) => {
    setBusy(true);
    setProblem('');
    try {
      const { content, count } = await make(product);
      use(new File([content], productName(file.name, product), { type: 'text/csv' }), count);
    } catch (error) {
      setProblem(`This could not be made: ${error instanceof Error ? error.message : String(error)}`);
    }
    setBusy(false);
  };

  const asIs = () => answer({ file, note: `${file.name} was given to the page as it is.` });

  const fixed = () =>
    produce('fixed', (made, changes) =>
      answer({ file: made, note: `${made.name} was given to the page with ${counted(changes, 'change')}.` }),
    );

  const good = () =>
    produce('good', (made, rows) => {
      if (rows === 0) setProblem('Every row has an error, so nothing would be left to upload.');
      else answer({ file: made, note: `${made.name} was given to the page with ${counted(rows, 'row')}.` });
    });

  return (
    <Drawer title={file.name} onEscape={() => answer()}>
      <main>{children}</main>
      <footer>
        <p class="problem" role="alert">
          {problem}
        </p>
        <button type="button" class="main" disabled={busy || !offers.fixed} onClick={trusted(fixed)}>
          Upload fixed
        </button>
        <button type="button" disabled={busy || !offers.good} onClick={trusted(good)}>
          Upload only the rows without errors
        </button>
        <button type="button" disabled={busy} onClick={trusted(asIs)}>
          Upload as is
        </button>
        <button type="button" disabled={busy} onClick={trusted(() => produce('report', download))}>
          Download report
        </button>
        <button type="button" onClick={trusted(() => answer())}>
          Cancel
        </button>
      </footer>
    </Drawer>
  );
}

const endings: Record<Product, string> = {
  fixed: 'fixed',
  good: 'rows-without-errors',
  report: 'report',
};

function productName(name: string, product: Product): string {
  return `${name.replace(/\.[^.]*$/, '')}-${endings[product]}.csv`;
}
