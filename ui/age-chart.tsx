// How old the rows are, as bars with their numbers.
import type { Age, Ages } from '../core/index.ts';
import { counted, grouped } from './counted.ts';
import { Shown } from './shown.tsx';

const WORDS: { readonly [age in Age]: string } = {
  future: 'To come',
  days30: 'Last 30 days',
  days90: '31 to 90 days',
  days180: '91 to 180 days',
  days365: '181 to 365 days',
  years2: '1 to 2 years',
  older: 'Over 2 years',
};

/** Percent of the longest bar that still can be seen. */
const SHORTEST = 1.5;

interface AgeChartProps {
  readonly ages: Ages;
  /** Rows of the table. */
  readonly total: number;
}

export function AgeChart({ ages, total }: AgeChartProps) {
  const { column, rows, oldest, newest } = ages;
  const bars = Object.entries(rows) as [Age, number][];
  const most = Math.max(...bars.map(([, count]) => count));
  const undated = bars.reduce((rest, [, count]) => rest - count, total);
  return (
    <>
      <table class="pf-ages">
        <caption class="pf-note">
          <Shown text={column} />: {oldest === newest ? oldest : `${oldest} to ${newest}`}
        </caption>
        <thead class="pf-hidden">
          <tr>
            <th scope="col">Age</th>
            <th scope="col" colSpan={2}>
              Rows
            </th>
          </tr>
        </thead>
        <tbody>
          {bars.map(([age, count]) => (
            <tr key={age} class={count === 0 ? 'pf-none' : age === 'days30' ? 'pf-pass' : 'pf-warning'}>
              <th scope="row">{WORDS[age]}</th>
              <td class="pf-bar">
                <svg viewBox="0 0 100 1" preserveAspectRatio="none" aria-hidden="true" focusable="false">
                  <rect
                    width={count && Math.max(SHORTEST, (100 * count) / most)}
                    height="1"
                    fill="currentColor"
                  />
                </svg>
              </td>
              <td>{grouped(count)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {undated > 0 && (
        <p class="pf-note">
          {counted(undated, 'row')} of {grouped(total)} without a date that can be read.
        </p>
      )}
    </>
  );
}
