// Email cells.
import { lengthOf } from '../text.ts';

const LONGEST = 255;

/** `odd-domain`: one @ with something on either side, but the domain is no two labels. */
export function readEmail(text: string): 'fine' | 'odd-domain' | 'not-an-email' {
  const parts = text.split('@');
  const [local, domain = ''] = parts;
  if (parts.length !== 2 || !local || !domain || /\s/.test(text) || lengthOf(text) > LONGEST)
    return 'not-an-email';
  const labels = domain.split('.');
  return labels.length >= 2 && labels.every((label) => label !== '') ? 'fine' : 'odd-domain';
}
