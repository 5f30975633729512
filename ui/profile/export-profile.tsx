// The profile as text: to look at, to copy, to download.
import { useState } from 'preact/hooks';
import type { Profile } from '../../core/index.ts';
import { copyText } from '../copy-text.ts';
import { download } from '../download.ts';

export function ExportProfile({ profile }: { readonly profile: Profile }) {
  const [said, say] = useState('');
  const text = `${JSON.stringify(profile, undefined, 2)}\n`;
  return (
    <details class="more">
      <summary>Export</summary>
      <div class="fields">
        <label>
          The profile as text
          <textarea rows={5} readOnly value={text} />
        </label>
        <div class="buttons">
          <button
            type="button"
            class="secondary"
            onClick={() =>
              say(copyText(text) ? 'Copied.' : 'The browser did not copy it. Select the text and copy it.')
            }
          >
            Copy
          </button>
          <button
            type="button"
            class="secondary"
            onClick={() => {
              download(new File([text], 'preflight-profile.json', { type: 'application/json' }));
              say('Downloaded as preflight-profile.json. If nothing came, copy the text.');
            }}
          >
            Download
          </button>
        </div>
        <p class="status" role="status">
          {said}
        </p>
      </div>
    </details>
  );
}
