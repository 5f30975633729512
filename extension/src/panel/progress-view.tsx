// What a long check shows while it runs.
import { counted } from '../../../ui/index.ts';
import type { Progress } from '../checker.ts';
import { Drawer } from './drawer.tsx';
import { trusted } from './trusted.ts';

interface ProgressViewProps {
  readonly file: File;
  readonly progress: Progress;
  readonly onCancel: () => void;
}

export function ProgressView({ file, progress, onCancel }: ProgressViewProps) {
  return (
    <Drawer title={`Checking ${file.name}`} onEscape={onCancel}>
      <main>
        <progress aria-label="Read so far" max={file.size} value={Math.min(progress.bytes, file.size)} />
        <p>{counted(progress.rows, 'row')} read. The page gets the file after the check.</p>
      </main>
      <footer>
        <button type="button" onClick={trusted(onCancel)}>
          Cancel
        </button>
      </footer>
    </Drawer>
  );
}
