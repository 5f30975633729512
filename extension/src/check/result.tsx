// The report of one file, and what can be saved of it.
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { download } from '../../../ui/index.ts';
import type { Checker, How } from '../checker.ts';
import type { Checked, Product } from '../messages.ts';
import { ProgressPane } from '../panel/progress-pane.tsx';
import { ReportPane } from '../panel/report-pane.tsx';
import { useRecheck } from '../panel/use-recheck.ts';

interface ResultProps {
  readonly file: File;
  readonly checked: Checked;
  readonly how: How;
  readonly checker: Checker;
  /** Of a check as another type. */
  readonly onCancel: () => void;
}

export function Result({ file, checked, how, checker, onCancel }: ResultProps) {
  const recheck = useRecheck(file, checked, how, checker.check);
  const [problem, setProblem] = useState('');
  const heading = useRef<HTMLHeadingElement>(null);
  useLayoutEffect(() => heading.current?.focus(), []);
  const save = async (product: Product) => {
    setProblem('');
    try {
      const { content } = await checker.make(product);
      download(
        new File([content], `${file.name.replace(/\.[^.]*$/, '')}-${product.of}.csv`, { type: 'text/csv' }),
      );
    } catch (error) {
      setProblem(`This could not be made: ${error instanceof Error ? error.message : String(error)}`);
    }
  };
  return (
    <section class="result">
      <header>
        <h2 ref={heading} tabIndex={-1}>
          {file.name}
        </h2>
      </header>
      <div class="body">
        {recheck.progress ? (
          <ProgressPane size={file.size} progress={recheck.progress} />
        ) : (
          <ReportPane key={recheck.times} recheck={recheck} rows={checker.rows} />
        )}
      </div>
      <footer>
        <p class="problem" role="alert">
          {problem}
        </p>
        {recheck.progress ? (
          <button type="button" onClick={onCancel}>
            Cancel
          </button>
        ) : (
          <button type="button" onClick={() => save({ of: 'report', masked: false })}>
            Download report
          </button>
        )}
      </footer>
    </section>
  );
}
