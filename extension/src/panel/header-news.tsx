// What a header row says that was not known before, and what it leaves out.
import type { ComponentChildren } from 'preact';
import { headerNews, type Profile, type TypeName } from '../../../core/index.ts';
import { Shown } from '../../../ui/index.ts';
import { longestName } from '../header-limits.ts';

interface HeaderNewsListProps {
  readonly type: TypeName;
  readonly names: readonly string[];
  readonly profile: Profile | undefined;
}

export function HeaderNewsList({ type, names, profile }: HeaderNewsListProps) {
  const { known, otherwise, added, missing } = headerNews(type, names, profile);
  return (
    <dl class="news">
      <Part title="Already known" items={known.map(shown)} />
      <Part
        title="Spelled otherwise"
        items={otherwise.map(({ name, ours }) => (
          <>
            {shown(name)}, known as {shown(ours)}
          </>
        ))}
      />
      <Part title="New to us" items={added.map(shown)} />
      <Part title="Known to us, but not in the list" items={missing.map(shown)} />
    </dl>
  );
}

function Part({ title, items }: { readonly title: string; readonly items: readonly ComponentChildren[] }) {
  if (items.length === 0) return null;
  return (
    <>
      <dt>
        {title} <span>{items.length}</span>
      </dt>
      <dd>
        <ul>
          {items.map((item, at) => (
            <li key={at}>{item}</li>
          ))}
        </ul>
      </dd>
    </>
  );
}

function shown(name: string): ComponentChildren {
  return (
    <code>
      <Shown text={name} limit={longestName} />
    </code>
  );
}
