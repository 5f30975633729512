// What the fixed file changes, rule by rule, as old and new.
import type { Change, Preview } from '../../../core/index.ts';
import { ChangeItem, Disclosure, grouped, PagedList } from '../../../ui/index.ts';

interface ChangeGroupsProps {
  readonly preview: Preview;
  readonly titles: { readonly [rule: string]: string };
}

export function ChangeGroups({ preview, titles }: ChangeGroupsProps) {
  const byRule = Object.keys(preview.rules).map((rule) => ({
    rule,
    count: preview.rules[rule] ?? 0,
    changes: preview.list.filter((change) => change.rule === rule),
  }));
  return (
    <>
      {byRule.map(({ rule, count, changes }) => (
        <Disclosure
          key={rule}
          tone="pass"
          toneWord="Fix"
          title={titles[rule] ?? rule}
          count={count}
          noun="change"
          startOpen={byRule.length === 1}
        >
          {() => (
            <>
              <PagedList items={changes} title={titles[rule] ?? rule} buttons={false} render={item} />
              {changes.length < count && (
                <p class="pf-note">
                  All {grouped(count)} are made; listed are the first {grouped(changes.length)}.
                </p>
              )}
            </>
          )}
        </Disclosure>
      ))}
    </>
  );
}

function item({ row, cell, from, to }: Change) {
  return <ChangeItem row={row} position={cell} from={from} to={to} />;
}
