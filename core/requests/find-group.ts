// The group a cell means. The importer's partner_group may be a name, a slug or a key; the API takes the key.

export interface Group {
  readonly key: string;
  readonly name: string;
  readonly slug?: string | undefined;
}

/** Undefined: no group, or more than one that is meant in the same way. */
export function findGroup(text: string, groups: readonly Group[]): string | undefined {
  return only(text, groups) ?? only(text.toLowerCase(), groups.map(lower));
}

function only(text: string, groups: readonly (Group & { readonly is?: string })[]): string | undefined {
  const meant = groups.filter(({ key, name, slug }) => [key, name, slug].includes(text));
  return meant.length === 1 ? (meant[0]?.is ?? meant[0]?.key) : undefined;
}

/** In small letters, but with the key that is sent. */
function lower({ key, name, slug }: Group) {
  return { key: key.toLowerCase(), name: name.toLowerCase(), slug: slug?.toLowerCase(), is: key };
}
