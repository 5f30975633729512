// The button under a list that shows the next of its items.
import { grouped } from './counted.ts';

interface MoreButtonProps {
  /** How many it shows. */
  readonly count: number;
  /** What the list is of. */
  readonly title: string;
  readonly shown: number;
  readonly total: number;
  readonly onClick: () => void;
}

export function MoreButton({ count, title, shown, total, onClick }: MoreButtonProps) {
  return (
    <button type="button" class="pf-more" onClick={onClick}>
      Show {count} more
      <span class="pf-hidden">: {title}</span>
      <span class="pf-more-rest">
        {' '}
        {grouped(shown)} of {grouped(total)} shown
      </span>
    </button>
  );
}
