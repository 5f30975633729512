// Beside what an older profile has made.
import { Notices } from '../../ui/profile/index.ts';

export function StaleNotice({ of }: { readonly of: 'check' | 'plan' }) {
  const again = of === 'check' ? 'Check' : 'Plan';
  return (
    <Notices
      sentences={[`The program profile has changed since this ${of}. ${again} again to go by the new one.`]}
    />
  );
}
