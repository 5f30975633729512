// What of the issues shows: a level, a column, words; and how many these are.
import type { Report } from '../core/index.ts';
import { counted, grouped } from './counted.ts';
import { Counts } from './counts.tsx';
import { cappedAt, type Filter, isFiltering, NO_FILTER } from './filter-issues.ts';
import { plainText } from './visible-text.ts';

interface FilterBarProps {
  readonly report: Report;
  readonly columns: readonly string[];
  readonly filter: Filter;
  /** How many issues the filter lets through. */
  readonly found: number;
  readonly onFilter: (filter: Filter) => void;
}

const NAME_LIMIT = 40;

export function FilterBar({ report, columns, filter, found, onFilter }: FilterBarProps) {
  const { counts } = report;
  const { column } = filter;
  // A column that has no issue any more stays picked until the user says otherwise.
  const options = column === undefined || columns.includes(column) ? columns : [column, ...columns];
  const cap = cappedAt(report);
  return (
    <div class="pf-filter">
      <Counts counts={counts} picked={filter.level} onPick={(level) => onFilter({ ...filter, level })} />
      <div class="pf-filter-fields">
        <select
          aria-label="Column"
          value={column ?? ''}
          onChange={({ currentTarget }) => {
            const at = currentTarget.selectedIndex - 1;
            onFilter({ ...filter, column: options[at] });
          }}
        >
          <option value="">All columns</option>
          {options.map((name) => (
            <option key={name} value={name}>
              {plainText(name, NAME_LIMIT)}
            </option>
          ))}
        </select>
        <input
          type="search"
          aria-label="Find in issues"
          placeholder="Find"
          value={filter.text}
          onInput={({ currentTarget }) => onFilter({ ...filter, text: currentTarget.value })}
        />
      </div>
      <p class="pf-note" role="status">
        {isFiltering(filter) &&
          `${grouped(found)} of ${counted(counts.error + counts.warning + counts.info, 'issue')} shown.`}
        {isFiltering(filter) && cap !== undefined && ` Only the first ${grouped(cap)} of a rule are listed.`}
      </p>
      {isFiltering(filter) && (
        <button type="button" class="pf-more" onClick={() => onFilter(NO_FILTER)}>
          Show all issues
        </button>
      )}
    </div>
  );
}
