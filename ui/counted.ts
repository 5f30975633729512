// Numbers as people read them: "5,000", "1 error", "2 errors". The same in every locale, as the sentences are English.

/** Thousands separators in a run of digits. */
export function grouped(digits: string | number): string {
  return String(digits).replace(/\B(?=(?:\d{3})+$)/g, ',');
}

export function counted(count: number, one: string, many = `${one}s`): string {
  return `${grouped(count)} ${count === 1 ? one : many}`;
}
