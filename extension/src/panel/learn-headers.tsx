// Takes the header row that "View CSV header" shows, read from the page or pasted, into the profile once the user says so.
import { useState } from 'preact/hooks';
import { importTypes, type TypeName, typeNames, typesOfHeader, withHeaders } from '../../../core/index.ts';
import { counted, Shown } from '../../../ui/index.ts';
import { headerRow, Outcome, useWork } from '../../../ui/profile/index.ts';
import { longestName, mostNames } from '../header-limits.ts';
import type { PageHeaders } from '../page-headers.ts';
import { keepProfile, keptProfile } from '../profile-store.ts';
import { HeaderNewsList } from './header-news.tsx';
import { trusted } from './trusted.ts';
import { useProfile } from './use-profile.ts';

interface LearnHeadersProps {
  /** Absent: there is no page, only what is pasted. */
  readonly page?: PageHeaders;
  /** The page's own choice, where it can be read. */
  readonly type?: TypeName | undefined;
}

interface Learnt {
  readonly type: TypeName;
  /** What was kept for the type before. */
  readonly before: readonly string[] | undefined;
}

export function LearnHeaders({ page, type: pageType }: LearnHeadersProps) {
  const { profile, trouble } = useProfile();
  const work = useWork();
  const [pasted, setPasted] = useState<readonly string[]>();
  const [text, setText] = useState('');
  const [chosen, setChosen] = useState<TypeName>();
  const [learnt, setLearnt] = useState<Learnt>();
  const [said, say] = useState('');

  const names = pasted ?? page?.names ?? [];
  const likely = typesOfHeader(names, profile);
  const type = chosen ?? (pasted ? undefined : likely.find((one) => one === pageType)) ?? likely[0];
  const doubt = doubtOf(names, likely, type);

  const keep = () =>
    work.run(async () => {
      if (!type) return;
      const now = await keptProfile();
      await keepProfile(withHeaders(now, type, names));
      setLearnt({ type, before: now?.headers?.[type] });
      say(`Kept for ${importTypes[type].title}. Checks and templates go by these headers from now on.`);
    });
  const undo = () =>
    work.run(async () => {
      if (!learnt) return;
      await keepProfile(withHeaders(await keptProfile(), learnt.type, learnt.before));
      setLearnt(undefined);
      say(`The headers of ${importTypes[learnt.type].title} are as they were before.`);
    });
  const read = () => {
    say('');
    setLearnt(undefined);
    setChosen(undefined);
    setPasted(headerRow(text));
  };

  return (
    <div class="learn">
      <p>
        “View CSV header” in the importer has the columns that your own program takes. Kept in your program
        profile, checks and templates go by them. Nothing leaves this computer.
      </p>
      {page && !pasted && <p>{seen(page)}</p>}
      {pasted && <p>{counted(names.length, 'name')} in what you pasted.</p>}
      {names.length > 0 && (
        <>
          <label class="field">
            Import type
            <select
              value={type ?? ''}
              onChange={({ currentTarget: { value } }) => setChosen(typeNames.find((name) => name === value))}
            >
              {!type && <option value="">Choose the type</option>}
              {typeNames.map((name) => (
                <option key={name} value={name}>
                  {importTypes[name].title}
                </option>
              ))}
            </select>
          </label>
          {type && likely.includes(type) ? (
            <HeaderNewsList type={type} names={names} profile={profile} />
          ) : (
            <p class="names">
              {names.slice(0, mostNames).map((name) => (
                <code key={name}>
                  <Shown text={name} limit={longestName} />
                </code>
              ))}
            </p>
          )}
        </>
      )}
      {doubt && names.length > 0 && <p class="problem">{doubt}</p>}
      {trouble && (
        <p class="problem">
          The kept program profile cannot be read. Mend or remove it in the settings. {trouble}
        </p>
      )}
      <div class="buttons">
        {!learnt && type && names.length > 0 && (
          <button
            type="button"
            class="main"
            disabled={work.busy || doubt !== '' || trouble !== ''}
            onClick={trusted(keep)}
          >
            Keep these headers for {importTypes[type].title}
          </button>
        )}
        {learnt && (
          <button type="button" disabled={work.busy} onClick={trusted(undo)}>
            Undo
          </button>
        )}
      </div>
      <Outcome said={said} trouble={work.trouble} />
      <form
        class="paste"
        onSubmit={trusted((event: Event) => {
          event.preventDefault();
          read();
        })}
      >
        <label class="field">
          {names.length > 0 ? 'Or paste another list' : 'Paste the list'}
          <textarea
            rows={4}
            spellcheck={false}
            value={text}
            onInput={({ currentTarget }) => setText(currentTarget.value)}
          />
        </label>
        <button type="submit" disabled={text.trim() === ''}>
          Read the pasted list
        </button>
      </form>
    </div>
  );
}

function seen({ words, names }: PageHeaders): string {
  if (names.length > 0) return `This page shows ${counted(names.length, 'name')} by “View CSV header”.`;
  return words
    ? 'This page has the words “CSV header”, but no list of names was seen with them. Press “View CSV header” on the page, so that the list shows, and open this again. Or paste the list.'
    : 'No “View CSV header” was seen on this page. Paste the list.';
}

/** Why these names are not taken; blank: they can be. */
function doubtOf(names: readonly string[], likely: readonly TypeName[], type: TypeName | undefined): string {
  if (names.length < 2) return 'That is a single name, and no list. Paste the whole list.';
  if (names.length > mostNames) return `These are more than ${mostNames} names, so it may be no header row.`;
  if (names.some((name) => name.length > longestName))
    return `A name is longer than ${longestName} characters, so it may be no header row. Put commas or line breaks between the names.`;
  if (likely.length === 0)
    return 'None of these names is a column of any import type, so this may be another list. Paste the one that “View CSV header” shows.';
  if (!type) return 'Choose the import type.';
  if (!likely.includes(type))
    return `None of these names is a column of ${importTypes[type].title}. Choose the type whose list this is.`;
  return '';
}
