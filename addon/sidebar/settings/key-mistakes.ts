// The usual slips of pasting keys. Which text a key begins with is known from hearsay, so that only warns.

export interface KeyTexts {
  readonly publicKey: string;
  readonly secretKey: string;
}

/** Longer than any key that was seen. */
const LONGEST = 300;

/** Why these are no keys, in a sentence; blank: they may be. */
export function whyNoKeys({ publicKey, secretKey }: KeyTexts): string {
  if (!publicKey && !secretKey) return 'Paste the public key and the secret key.';
  if (!publicKey) return 'The public key is missing. PartnerStack shows it beside the secret key.';
  if (!secretKey) return 'The secret key is missing. PartnerStack shows it beside the public key.';
  if (publicKey === secretKey)
    return 'Both fields hold the same key. Paste the public key into the first one and the secret key into the second.';
  for (const [name, key] of [
    ['public', publicKey],
    ['secret', secretKey],
  ] as const) {
    if (/\s/.test(key)) return `The ${name} key has a blank inside. Copy it again, alone.`;
    if (key.length > LONGEST)
      return `The text in the field of the ${name} key is too long for a key. Copy the key alone.`;
  }
  // The two travel joined by a colon, so that one in the first would cut it short.
  if (publicKey.includes(':'))
    return 'The public key has a colon inside. Perhaps both keys were pasted into one field.';
  return '';
}

/** What looks wrong but may be right. */
export function keyDoubts({ publicKey, secretKey }: KeyTexts): string[] {
  const doubts: string[] = [];
  if (/^pk_/i.test(secretKey))
    doubts.push('The secret key begins with pk_, as public keys do. Are the two in each other’s place?');
  if (/^sk_/i.test(publicKey))
    doubts.push('The public key begins with sk_, as secret keys do. Are the two in each other’s place?');
  return doubts;
}

export const SEVERAL_LINES =
  'The pasted text has several lines. Copy one key at a time, each into its own field.';

/** A field of one line joins them without a word. */
export function hasSeveralLines(pasted: string): boolean {
  return /[\r\n]/.test(pasted.trim());
}
