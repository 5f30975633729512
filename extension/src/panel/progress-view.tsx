// What a long check shows in the drawer while it runs.
import type { Progress } from '../checker.ts';
import { Drawer } from './drawer.tsx';
import { ProgressPane } from './progress-pane.tsx';
import { trusted } from './trusted.ts';

interface ProgressViewProps {
  readonly file: File;
  readonly progress: Progress;
  readonly onCancel: () => void;
}

export function ProgressView({ file, progress, onCancel }: ProgressViewProps) {
  return (
    <Drawer title={`Checking ${file.name}`} onEscape={onCancel}>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be in reach of the keyboard */}
      <main tabIndex={0}>
        <ProgressPane size={file.size} progress={progress}>
          The page gets the file after the check.
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
