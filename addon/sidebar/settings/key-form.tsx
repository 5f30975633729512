// Two fields for a pair of keys. What is typed lives in the fields alone and leaves them once it is kept.
import { useRef, useState } from 'preact/hooks';
import { Trouble } from '../../../ui/profile/index.ts';
import type { Environment } from '../../src/keys.ts';
import { hasSeveralLines, type KeyTexts, SEVERAL_LINES, whyNoKeys } from './key-mistakes.ts';

interface KeyFormProps {
  readonly environment: Environment;
  readonly busy: boolean;
  /** The form is gone once they are kept. */
  readonly onSave: (keys: KeyTexts) => void;
  /** Absent: there is nothing to go back to. */
  readonly onCancel: (() => void) | undefined;
}

const FIELDS = [
  { name: 'publicKey', label: 'Public key' },
  { name: 'secretKey', label: 'Secret key' },
] as const;

export function KeyForm({ environment, busy, onSave, onCancel }: KeyFormProps) {
  const form = useRef<HTMLFormElement>(null);
  const [mistake, setMistake] = useState('');

  const save = () => {
    const read = new FormData(form.current ?? undefined);
    const [publicKey = '', secretKey = ''] = FIELDS.map(({ name }) => String(read.get(name) ?? '').trim());
    const why = whyNoKeys({ publicKey, secretKey });
    setMistake(why);
    if (!why) onSave({ publicKey, secretKey });
  };
  const onPaste = (event: ClipboardEvent) => {
    if (!hasSeveralLines(event.clipboardData?.getData('text/plain') ?? '')) return;
    event.preventDefault();
    setMistake(SEVERAL_LINES);
  };

  return (
    <form
      class="fields"
      ref={form}
      autocomplete="off"
      onSubmit={(event) => {
        event.preventDefault();
        if (!busy) save();
      }}
    >
      {FIELDS.map(({ name, label }) => (
        <label key={name}>
          {label}
          <input type="password" name={name} autocomplete="off" spellcheck={false} onPaste={onPaste} />
        </label>
      ))}
      <Trouble text={mistake} />
      <button type="submit" class="primary" aria-disabled={busy}>
        {busy ? 'Saving…' : 'Save'}
        <span class="hidden"> {environment} keys</span>
      </button>
      {onCancel && (
        <button type="button" class="secondary" onClick={onCancel}>
          Cancel
        </button>
      )}
    </form>
  );
}
