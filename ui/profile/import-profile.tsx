// A profile from a text or a file: read with care, and shown before it is kept.
import { useState } from 'preact/hooks';
import { type Profile, parseProfile } from '../../core/index.ts';
import { Trouble } from './sentences.tsx';
import { useWork } from './use-work.ts';

interface ImportProfileProps {
  /** Ids of all rules. */
  readonly rules: readonly string[];
  /** What was shown before is not what is read now, which may be no profile. */
  readonly onBegin: () => void;
  readonly onRead: (profile: Profile) => void;
}

export function ImportProfile({ rules, onBegin, onRead }: ImportProfileProps) {
  const work = useWork();
  const [text, setText] = useState('');
  const read = (given: string) =>
    work.run(async () => {
      onBegin();
      if (given.trim() === '') throw new Error('Paste the text of a profile, or pick its file.');
      onRead(parseProfile(given, rules));
    });
  return (
    <details class="more">
      <summary>Import</summary>
      <form
        class="fields"
        onSubmit={(event) => {
          event.preventDefault();
          read(text);
        }}
      >
        <label>
          Text of a profile
          <textarea
            rows={5}
            spellcheck={false}
            value={text}
            onInput={(event) => setText(event.currentTarget.value)}
          />
        </label>
        <label>
          Or its file
          <input
            type="file"
            accept=".json,application/json"
            onChange={async ({ currentTarget }) => {
              const file = currentTarget.files?.[0];
              if (!file) return;
              const given = await file.text();
              // Picked again after an edit, the same file counts as new.
              currentTarget.value = '';
              setText(given);
              read(given);
            }}
          />
        </label>
        <button type="submit" class="secondary" aria-disabled={work.busy}>
          Show what it says
        </button>
        <Trouble text={work.trouble} />
      </form>
    </details>
  );
}
