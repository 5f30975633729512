// The header row of each import type, to copy into a sheet or to save; the same in the drawer and in the popup.
import { useState } from 'preact/hooks';
import {
  importTypes,
  type Profile,
  type Template,
  type TemplateColumns,
  type TypeName,
  tabbedForPeople,
  template,
  typeNames,
  writeRow,
} from '../../../core/index.ts';
import { copyText, counted, download } from '../../../ui/index.ts';
import { trusted } from './trusted.ts';
import { useProfile } from './use-profile.ts';

const columnChoices: readonly [TemplateColumns, string][] = [
  ['required', 'Required columns'],
  ['common', 'Common columns'],
  ['all', 'All known columns'],
];

export function TemplatesView() {
  const { read, profile, trouble } = useProfile();
  const [columns, setColumns] = useState<TemplateColumns>('common');
  const [example, setExample] = useState(false);
  const [done, setDone] = useState('');

  const copy = (type: TypeName, made: Template) => {
    // Tabs, because a spreadsheet puts them into columns when pasted.
    const copied = copyText(rowsOf(made).map(tabbedForPeople).join('\n'));
    setDone(
      copied
        ? `Copied the header row of ${type}. Paste it into the first row of a sheet.`
        : 'The browser refused to copy. Download the file instead.',
    );
  };
  const save = (type: TypeName, made: Template) => {
    const text = rowsOf(made).map(writeRow).join('');
    download(new File([text], `${type}-template.csv`, { type: 'text/csv' }));
    setDone(`Saved ${type}-template.csv.`);
  };

  return (
    <>
      <p>The header row that the importer takes, for each import type.</p>
      <div class="choices">
        <label>
          Columns
          <select
            value={columns}
            onChange={({ currentTarget: { value } }) =>
              setColumns(columnChoices.find(([choice]) => choice === value)?.[0] ?? 'common')
            }
          >
            {columnChoices.map(([choice, words]) => (
              <option key={choice} value={choice}>
                {words}
              </option>
            ))}
          </select>
        </label>
        <label class="tick">
          <input
            type="checkbox"
            checked={example}
            onChange={({ currentTarget }) => setExample(currentTarget.checked)}
          />
          With an example row
        </label>
      </div>
      {trouble && (
        <p class="problem">The kept program profile cannot be read, so it is left out here. {trouble}</p>
      )}
      <ul class="templates">
        {/* Not before the profile is read: a header row without it could be the wrong one. */}
        {(read ? typeNames : []).map((type) => {
          const made = template(type, { columns, example, profile });
          return (
            <li key={type}>
              <h2>{importTypes[type].title}</h2>
              <span>
                {counted(made.header.length, 'column')}
                {isOwn(type, profile) && ', by your profile'}
              </span>
              <button
                type="button"
                aria-label={`Copy the header row of ${type}`}
                onClick={trusted(() => copy(type, made))}
              >
                Copy
              </button>
              <button
                type="button"
                aria-label={`Download the header row of ${type}`}
                onClick={trusted(() => save(type, made))}
              >
                Download
              </button>
            </li>
          );
        })}
      </ul>
      <p role="status">{done}</p>
      {example && <p class="hint">Drop the example row before you upload; a check finds it.</p>}
    </>
  );
}

function rowsOf({ header, example }: Template): (readonly string[])[] {
  return example ? [header, example] : [header];
}

function isOwn(type: TypeName, profile: Profile | undefined): boolean {
  return profile?.headers?.[type] !== undefined;
}
