// The report of one file, and what can be saved of it.
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { download } from '../../../ui/index.ts';
import type { Checked, Made, Product } from '../messages.ts';
import { ReportPane } from '../panel/report-pane.tsx';

interface ResultProps {
  readonly file: File;
  readonly checked: Checked;
  readonly make: (product: Product) => Promise<Made>;
}

export function Result({ file, checked, make }: ResultProps) {
  const [problem, setProblem] = useState('');
  const heading = useRef<HTMLHeadingElement>(null);
  useLayoutEffect(() => heading.current?.focus(), []);
  const save = async (product: Product) => {
    setProblem('');
    try {
      const { content } = await make(product);
      download(
        new File([content], `${file.name.replace(/\.[^.]*$/, '')}-${product}.csv`, { type: 'text/csv' }),
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
        <ReportPane checked={checked} />
      </div>
      <footer>
        <p class="problem" role="alert">
          {problem}
        </p>
        <button type="button" onClick={() => save('report')}>
          Download report
        </button>
      </footer>
    </section>
  );
}
