// The rows that stay behind, by reason.
import { Disclosure, grouped } from '../../../ui/index.ts';
import type { Offer } from '../../src/push/offer.ts';
import type { Stay } from '../../src/push/sort-rows.ts';
import { RowLines } from './row-lines.tsx';

const REASONS: readonly {
  readonly why: Stay['why'];
  readonly tone: 'error' | 'warning' | 'info';
  readonly title: string;
}[] = [
  { why: 'errors', tone: 'error', title: 'Rows with an error' },
  { why: 'not-carried', tone: 'warning', title: 'Not carried row by row' },
  { why: 'before', tone: 'info', title: 'Pushed before' },
];

interface StaysProps {
  readonly offer: Pick<Offer, 'stay' | 'stays'>;
  readonly onSelect: (row: number) => void;
}

export function Stays({ offer: { stay, stays }, onSelect }: StaysProps) {
  return REASONS.map(({ why, tone, title }) => {
    const listed = stays.filter((one) => one.why === why);
    if (stay[why] === 0) return null;
    return (
      <Disclosure
        key={why}
        tone={tone}
        toneWord="Stays behind"
        title={title}
        count={stay[why]}
        noun="row"
        startOpen={false}
      >
        {() => (
          <>
            <RowLines lines={listed} title={title} onSelect={onSelect} />
            {listed.length < stay[why] && (
              <p class="pf-note">
                {grouped(listed.length)} of {grouped(stay[why])} are listed here. Once the push has begun, the
                reason stands beside each row.
              </p>
            )}
          </>
        )}
      </Disclosure>
    );
  });
}
