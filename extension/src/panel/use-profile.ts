// The kept program profile, as every view of ours sees it: the newest one, wherever it was changed.
import { useEffect, useState } from 'preact/hooks';
import type { Profile } from '../../../core/index.ts';
import { keptProfile, onProfileChange } from '../profile-store.ts';

export interface Kept {
  /** It was looked for. */
  readonly read: boolean;
  readonly profile?: Profile | undefined;
  /** Why what is kept cannot be read; blank: it can. */
  readonly trouble: string;
}

export function useProfile(): Kept {
  const [kept, setKept] = useState<Kept>({ read: false, trouble: '' });
  useEffect(() => {
    const read = () =>
      keptProfile().then(
        (profile) => setKept({ read: true, profile, trouble: '' }),
        (error: Error) => setKept({ read: true, trouble: error.message }),
      );
    read();
    return onProfileChange(read);
  }, []);
  return kept;
}
