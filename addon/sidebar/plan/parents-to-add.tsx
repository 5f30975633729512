// Parents that no tab has: a row for each can be added to the tab of its type, for the user to fill in.
import { importTypes } from '../../../core/index.ts';
import { counted, cut, Disclosure, PagedList, Sentence, Shown } from '../../../ui/index.ts';
import { call } from '../server.ts';
import { type MissingParent, rowsFor } from './missing-parents.ts';
import type { PlanWork } from './use-plan.ts';

interface ParentsToAddProps {
  readonly parents: readonly MissingParent[];
  readonly planning: PlanWork;
}

const TITLE = 'Rows to add for missing parents';
const LIMIT = 60;

export function ParentsToAdd({ parents, planning }: ParentsToAddProps) {
  const { work } = planning;
  const add = async (chosen: readonly MissingParent[]) => {
    const rows = rowsFor(chosen);
    if (!rows) return;
    let isAdded = false;
    await work.run(async () => {
      await call('addRowsForSidebar', rows);
      isAdded = true;
    });
    if (isAdded) planning.plan();
  };
  const [first] = parents;
  const isAlike = parents.every(({ isNew, into }) => isNew && into === first?.into);
  return (
    <Disclosure
      tone="info"
      toneWord="Offer"
      title={TITLE}
      count={parents.length}
      noun="parent"
      startOpen={false}
    >
      {() => (
        <>
          <p class="pf-note">
            The row has the key alone, as plain text. Fill in the rest; nothing is sent. The sheet's own undo
            takes it back.
          </p>
          {isAlike && parents.length > 1 && (
            <div class="parent">
              <button type="button" class="secondary" aria-disabled={work.busy} onClick={() => add(parents)}>
                Add all {parents.length} to {first?.into.name}
              </button>
            </div>
          )}
          <PagedList
            items={parents}
            title={TITLE}
            buttons
            render={(parent) => (
              <div class="parent">
                <p>
                  <Sentence
                    text={`${importTypes[parent.type].singular} "${cut(parent.text, LIMIT)}", named in ${counted(parent.rows, 'row')}`}
                  />
                </p>
                <button
                  type="button"
                  class="secondary"
                  aria-disabled={work.busy}
                  onClick={() => add([parent])}
                >
                  Add to {parent.into.name}
                  {parent.isNew ? '' : `, only if this ${importTypes[parent.type].singular} is new`}
                  <span class="hidden">
                    : <Shown text={parent.text} limit={LIMIT} />
                  </span>
                </button>
              </div>
            )}
          />
        </>
      )}
    </Disclosure>
  );
}
