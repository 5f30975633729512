// Inserts a template: the header of a type, with as many columns as wanted, into an empty or a new tab.
import { useEffect, useState } from 'preact/hooks';
import { importTypes, type TemplateColumns, type TypeName, typeNames } from '../../core/index.ts';
import { Trouble, useWork } from '../../ui/profile/index.ts';
import { call } from './server.ts';

const SETS: readonly { readonly name: TemplateColumns; readonly label: string }[] = [
  { name: 'required', label: 'Required columns only' },
  { name: 'common', label: 'The usual columns' },
  { name: 'all', label: 'All known columns' },
];

interface TemplateSectionProps {
  /** Of the sheet, where it is known. */
  readonly type: TypeName | null | undefined;
  /** The sheet is empty. */
  readonly open: boolean;
}

export function TemplateSection({ type, open }: TemplateSectionProps) {
  const work = useWork();
  const [isOpen, setOpen] = useState(open);
  const [chosen, setChosen] = useState<TypeName>();
  const [columns, setColumns] = useState<TemplateColumns>('common');
  const [example, setExample] = useState(false);
  const [said, setSaid] = useState('');
  useEffect(() => {
    if (open) setOpen(true);
  }, [open]);
  const shown = chosen ?? type ?? 'partners';
  const insert = () =>
    work.run(async () => {
      setSaid('');
      setSaid((await call('templateForSidebar', shown, columns, example)).said);
    });
  return (
    <details class="template" open={isOpen} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>Insert a template</summary>
      <form
        class="controls"
        onSubmit={(event) => {
          event.preventDefault();
          insert();
        }}
      >
        <label for="template-type">Template of</label>
        <select
          id="template-type"
          value={shown}
          onChange={(event) => setChosen(typeNames.find((name) => name === event.currentTarget.value))}
        >
          {typeNames.map((name) => (
            <option key={name} value={name}>
              {importTypes[name].title}
            </option>
          ))}
        </select>
        <label for="template-columns">Columns</label>
        <select
          id="template-columns"
          value={columns}
          onChange={(event) =>
            setColumns(SETS.find(({ name }) => name === event.currentTarget.value)?.name ?? 'common')
          }
        >
          {SETS.map(({ name, label }) => (
            <option key={name} value={name}>
              {label}
            </option>
          ))}
        </select>
        <label class="example">
          <input
            type="checkbox"
            checked={example}
            onChange={(event) => setExample(event.currentTarget.checked)}
          />{' '}
          With an example row
        </label>
        <button type="submit" class="secondary" aria-disabled={work.busy}>
          {work.busy ? 'Inserting…' : 'Insert'}
          <span class="hidden"> the template</span>
        </button>
      </form>
      <p class="status" role="status">
        {said}
      </p>
      <Trouble text={work.trouble} />
    </details>
  );
}
