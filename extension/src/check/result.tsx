// What was found in one file, or the progress of another check of it.
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { Checker, How } from '../checker.ts';
import type { Checked } from '../messages.ts';
import { ProgressPane } from '../panel/progress-pane.tsx';
import { useRecheck } from '../panel/use-recheck.ts';
import { Findings } from './findings.tsx';

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
  const heading = useRef<HTMLHeadingElement>(null);
  useLayoutEffect(() => heading.current?.focus(), []);
  return (
    <section class="result">
      <header>
        <h2 ref={heading} tabIndex={-1}>
          {file.name}
        </h2>
      </header>
      {recheck.progress ? (
        <>
          <div class="body">
            <ProgressPane size={file.size} progress={recheck.progress} />
          </div>
          <footer>
            <button type="button" onClick={onCancel}>
              Cancel
            </button>
          </footer>
        </>
      ) : (
        <Findings key={recheck.times} file={file} recheck={recheck} checker={checker} />
      )}
    </section>
  );
}
