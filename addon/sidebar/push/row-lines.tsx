// Rows with what is said of each, a page at a time; a click goes to the row.
import { PagedList, Sentence, sentenceOf } from '../../../ui/index.ts';

export interface RowLine {
  readonly row: number;
  readonly message: string;
}

interface RowLinesProps {
  readonly lines: readonly RowLine[];
  readonly title: string;
  readonly onSelect: (row: number) => void;
}

export function RowLines({ lines, title, onSelect }: RowLinesProps) {
  return (
    <PagedList
      items={lines}
      title={title}
      buttons
      render={({ row, message }) => (
        <button type="button" class="pf-issue" onClick={() => onSelect(row)}>
          <span class="pf-address">
            Row {row}
            <span class="pf-hidden">: </span>
          </span>
          <span class="pf-sentence">
            <Sentence text={sentenceOf({ rule: '', row, message })} />
          </span>
        </button>
      )}
    />
  );
}
