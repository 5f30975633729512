// The header row of each import type, to copy into a sheet or to save; the same in the drawer and in the popup.
import { useState } from 'preact/hooks';
import { importTypes, type TypeName, template, typeNames, writeRow } from '../../../core/index.ts';
import { copyText, counted, download } from '../../../ui/index.ts';
import { trusted } from './trusted.ts';

export function TemplatesView({ onClose }: { readonly onClose?: () => void }) {
  const [done, setDone] = useState('');

  const copy = (type: TypeName, header: readonly string[]) => {
    // Tabs, because a spreadsheet puts them into columns when pasted.
    const copied = copyText(header.join('\t'));
    setDone(
      copied
        ? `Copied the header row of ${type}. Paste it into the first row of a sheet.`
        : 'The browser refused to copy.',
    );
  };
  const save = (type: TypeName, header: readonly string[]) => {
    download(new File([writeRow(header)], `${type}-template.csv`, { type: 'text/csv' }));
    setDone(`Saved ${type}-template.csv.`);
  };

  return (
    <>
      <main>
        <p>The header row that the importer takes, for each import type.</p>
        <ul class="templates">
          {typeNames.map((type) => {
            const { header } = template(type, { columns: 'common' });
            const { title } = importTypes[type];
            return (
              <li key={type}>
                <h2>{title}</h2>
                <span>{counted(header.length, 'column')}</span>
                <button
                  type="button"
                  aria-label={`Copy the header row of ${type}`}
                  onClick={trusted(() => copy(type, header))}
                >
                  Copy
                </button>
                <button
                  type="button"
                  aria-label={`Download the header row of ${type}`}
                  onClick={trusted(() => save(type, header))}
                >
                  Download
                </button>
              </li>
            );
          })}
        </ul>
        <p role="status">{done}</p>
      </main>
      {onClose && (
        <footer>
          <button type="button" onClick={trusted(onClose)}>
            Close
          </button>
        </footer>
      )}
    </>
  );
}
