// What google.script.run lets through, in both directions (measured: tanaikech.github.io, 2023-08-28).

/** Undefined becomes null on the way to the server; these types fail there, wherever they stand. */
export function toServer(args: readonly unknown[]): unknown[] {
  return args.map((value, index) => {
    if (hasIllegal(value)) throw new TypeError(`Failed due to illegal value in property: ${index}`);
    return value === undefined ? null : JSON.parse(JSON.stringify(value));
  });
}

function hasIllegal(value: unknown): boolean {
  if (typeof value === 'function') return true;
  if (typeof value !== 'object' || value === null) return false;
  if (!Array.isArray(value) && tagOf(value) !== 'Object') return true;
  return Object.values(value).some(hasIllegal);
}

/** On the way back a Date anywhere means that nothing arrives: null, and no error. */
export function toClient(value: unknown): unknown {
  if (hasDate(value)) return null;
  const text = JSON.stringify(value, (_, inner: unknown) => {
    if (typeof inner === 'function') return String(inner);
    return ['Map', 'Set'].includes(tagOf(inner)) ? {} : inner;
  });
  return text === undefined ? null : JSON.parse(text);
}

function hasDate(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false;
  return tagOf(value) === 'Date' || Object.values(value).some(hasDate);
}

/** Told by the tag: what comes from the script is of another realm, where instanceof says no. */
function tagOf(value: unknown): string {
  return Object.prototype.toString.call(value).slice(8, -1);
}
