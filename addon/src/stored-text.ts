// Texts of any length in the document's properties, which take 9 kB a value.

/** Characters per property: at three bytes each they still fit. */
const PART = 3000;

export function storedText(name: string): string | undefined {
  const all = PropertiesService.getDocumentProperties().getProperties();
  const count = Number(all[name] ?? 0);
  const parts = Array.from({ length: count }, (_, at) => all[`${name}.${at}`]);
  return count > 0 && parts.every((part) => part !== undefined) ? parts.join('') : undefined;
}

/** Blank: removes it. Written in one call, so that a death in between leaves the old text or the new one. */
export function storeText(name: string, text: string): void {
  const properties = PropertiesService.getDocumentProperties();
  const before = Number(properties.getProperty(name) ?? 0);
  const count = Math.ceil(text.length / PART);
  const parts: { [property: string]: string } = { [name]: String(count) };
  for (let at = 0; at < count; at += 1) parts[`${name}.${at}`] = text.slice(at * PART, (at + 1) * PART);
  properties.setProperties(parts);
  for (let at = count; at < before; at += 1) properties.deleteProperty(`${name}.${at}`);
}
