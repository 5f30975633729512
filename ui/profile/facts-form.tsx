// The parts of a profile that a person knows: the program's own header rows, its currency, how payments arrive.
import { useState } from 'preact/hooks';
import { importTypes, type Profile, parseProfile, type TypeName, typeNames } from '../../core/index.ts';
import { headerRow } from './header-row.ts';
import { Trouble } from './sentences.tsx';
import { useWork } from './use-work.ts';

interface FactsFormProps {
  readonly profile: Profile | null;
  /** Ids of all rules. */
  readonly rules: readonly string[];
  readonly onRead: (profile: Profile) => void;
}

export function FactsForm({ profile, rules, onRead }: FactsFormProps) {
  const work = useWork();
  const [currency, setCurrency] = useState(profile?.currency ?? '');
  const [webhook, setWebhook] = useState(profile?.webhookPayments ?? false);
  const [whole, setWhole] = useState(profile?.wholeProgram ?? false);
  const [type, setType] = useState<TypeName>('partners');
  const [rows, setRows] = useState<{ readonly [name in TypeName]?: string }>({});
  const row = rows[type] ?? profile?.headers?.[type]?.join(',') ?? '';

  const read = () =>
    work.run(async () => {
      const headers = { ...profile?.headers };
      for (const name of typeNames) {
        const text = rows[name];
        if (text === undefined) continue;
        const names = headerRow(text);
        headers[name] = names.length > 0 ? names : undefined;
      }
      const next: Profile = {
        ...profile,
        schema: 1,
        headers: typeNames.some((name) => headers[name]) ? headers : undefined,
        currency: currency.trim().toUpperCase() || undefined,
        webhookPayments: webhook || undefined,
        wholeProgram: whole || undefined,
      };
      onRead(parseProfile(JSON.stringify(next), rules));
    });

  return (
    <details class="more">
      <summary>Fill in by hand</summary>
      <form
        class="fields"
        onSubmit={(event) => {
          event.preventDefault();
          read();
        }}
      >
        <label>
          Own header row of
          <select
            value={type}
            onChange={(event) =>
              setType(typeNames.find((name) => name === event.currentTarget.value) ?? 'partners')
            }
          >
            {typeNames.map((name) => (
              <option key={name} value={name}>
                {importTypes[name].title}
              </option>
            ))}
          </select>
        </label>
        <label>
          Columns, as “View CSV header” in the importer shows them
          <textarea
            rows={3}
            spellcheck={false}
            value={row}
            onInput={(event) => setRows({ ...rows, [type]: event.currentTarget.value })}
          />
        </label>
        <label>
          A blank currency means
          <input
            maxLength={3}
            size={4}
            placeholder="USD"
            value={currency}
            onInput={(event) => setCurrency(event.currentTarget.value)}
          />
        </label>
        <label class="tick">
          <input
            type="checkbox"
            checked={webhook}
            onChange={(event) => setWebhook(event.currentTarget.checked)}
          />
          Payments arrive by a payment webhook
        </label>
        <label class="tick">
          <input
            type="checkbox"
            checked={whole}
            onChange={(event) => setWhole(event.currentTarget.checked)}
          />
          A workbook holds the whole program, so what is not in it does not exist
        </label>
        <button type="submit" class="secondary" aria-disabled={work.busy}>
          Show what changes
        </button>
        <Trouble text={work.trouble} />
      </form>
    </details>
  );
}
