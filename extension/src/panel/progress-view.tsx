// What the drawer shows while a file is read.
import type { Progress } from '../checker.ts';
import { Drawer } from './drawer.tsx';
import { ProgressPane } from './progress-pane.tsx';
import { trusted } from './trusted.ts';

export type Doing = 'check' | 'make' | 'verify';

const words: { readonly [doing in Doing]: { title(name: string): string; readonly after: string } } = {
  check: { title: (name) => `Checking ${name}`, after: 'The page gets the file after the check.' },
  make: {
    title: (name) => `Making ${name}`,
    after: 'The page gets it once it is made. If you cancel, the page gets nothing.',
  },
  verify: {
    title: (name) => `Making sure ${name} is still the file that was checked`,
    after: 'The page gets it after this last look. If you cancel, the page gets nothing.',
  },
};

interface ProgressViewProps {
  readonly doing: Doing;
  /** What is read, under the name of what comes of it. */
  readonly file: Pick<File, 'name' | 'size'>;
  readonly progress: Progress;
  readonly onCancel: () => void;
}

export function ProgressView({ doing, file, progress, onCancel }: ProgressViewProps) {
  const { title, after } = words[doing];
  return (
    <Drawer title={title(file.name)} onEscape={onCancel}>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be in reach of the keyboard */}
      <main tabIndex={0}>
        <ProgressPane size={file.size} progress={progress}>
          {after}
        </ProgressPane>
      </main>
      <footer>
        <button type="button" onClick={trusted(onCancel)}>
          Cancel
        </button>
      </footer>
    </Drawer>
  );
}
