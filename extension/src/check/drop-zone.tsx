// Where files are picked or dropped.
import { useState } from 'preact/hooks';
import { acceptTables } from '../is-table-file.ts';

interface DropZoneProps {
  readonly onFiles: (files: readonly File[]) => void;
}

export function DropZone({ onFiles }: DropZoneProps) {
  const [over, setOver] = useState(false);
  return (
    <fieldset
      class={over ? 'zone over' : 'zone'}
      onDragEnter={() => setOver(true)}
      onDragOver={() => setOver(true)}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        onFiles([...(event.dataTransfer?.files ?? [])]);
      }}
    >
      <legend class="hidden">Files to check</legend>
      <label for="files">Drop CSV files here, or pick them</label>
      <input
        id="files"
        type="file"
        multiple
        accept={acceptTables}
        onChange={({ currentTarget }) => {
          const files = [...(currentTarget.files ?? [])];
          // Picked again after an edit, the same file counts as new.
          currentTarget.value = '';
          onFiles(files);
        }}
      />
    </fieldset>
  );
}
