// One file per group, where a file of leads or deals has partners of several: each belongs to the form of one group.
import { useMemo } from 'preact/hooks';
import { groupFiles } from '../../../core/index.ts';
import { counted, download, Shown } from '../../../ui/index.ts';
import type { PlannedTab } from './plan-workbook.ts';

const UNKNOWN = 'group not known';
const LIMIT = 60;
/** What file names do not take. */
const NOT_IN_NAMES = /[\\/:*?"<>|]+/g;

export function GroupFiles({ tab }: { readonly tab: PlannedTab }) {
  const { plan, name } = tab;
  const files = useMemo(() => (plan ? groupFiles(tab.tab.rows, plan) : []), [tab, plan]);
  return (
    <section aria-label={`Files of ${name} by group`}>
      <p class="pf-note">One file per group, as the importer takes it:</p>
      <ul class="files">
        {files.map(({ group = UNKNOWN, rows, text }) => (
          <li key={group}>
            <button
              type="button"
              class="secondary"
              onClick={() =>
                download(
                  new File([text], `${`${name} - ${group}`.replace(NOT_IN_NAMES, '-')}.csv`, {
                    type: 'text/csv',
                  }),
                )
              }
            >
              Download <Shown text={group} limit={LIMIT} /> ({counted(rows, 'row')})
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
