// Entries of a profile under their parts, each part opening to its list.
import type { ComponentChildren } from 'preact';
import { counted } from '../counted.ts';
import { PagedList } from '../paged-list.tsx';
import { Shown } from '../shown.tsx';
import { byPart } from './profile-entries.ts';

interface EntryListProps<Item> {
  readonly items: readonly Item[];
  readonly noun: string;
  readonly plural?: string;
  readonly render: (item: Item) => ComponentChildren;
}

export function EntryList<Item extends { readonly part: string }>({
  items,
  noun,
  plural,
  render,
}: EntryListProps<Item>) {
  return (
    <ul class="entries">
      {byPart(items).map(([part, found]) => (
        <li key={part}>
          <details>
            <summary>
              {part} <span class="state">{counted(found.length, noun, plural)}</span>
            </summary>
            <PagedList items={found} title={part} buttons={false} render={render} />
          </details>
        </li>
      ))}
    </ul>
  );
}

/** Names come from files and from the API. */
export function Name({ of, about = '' }: { readonly of: string; readonly about?: string }) {
  return (
    <>
      <Shown text={of} limit={100} />
      {about && (
        <span class="about">
          {' '}
          <Shown text={about} limit={200} />
        </span>
      )}
    </>
  );
}
