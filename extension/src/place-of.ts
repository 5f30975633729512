// Remembers where a file was picked or dropped, and finds that place again in a page that was drawn anew meanwhile.
import { isOnImporter } from './importer-page.ts';
import { deepestAt, fileInputsIn, type Point, type Root } from './shadow-roots.ts';

/** The input itself; else the one that clearly stands in its stead: in the same place, of the same name, or the importer's only one. */
export function inputNow(input: HTMLInputElement): () => HTMLInputElement | undefined {
  const root = input.getRootNode() as Root;
  const { parentElement: parent, name, id } = input;
  return () => {
    if (input.isConnected) return input;
    if (!isOnImporter()) return undefined;
    const all = fileInputsIn(root.isConnected ? root : document);
    const only = (isIt: (one: HTMLInputElement) => boolean) => {
      const found = all.filter(isIt);
      return found.length === 1 ? found[0] : undefined;
    };
    return (
      only((one) => one.parentElement === parent) ??
      only((one) => (name !== '' && one.name === name) || (id !== '' && one.id === id)) ??
      only(() => true)
    );
  };
}

/** The element under the drop; else what now lies at that point within the nearest of its ancestors that is still there. */
export function targetNow(path: readonly Element[], at: Point): () => Element | undefined {
  return () => {
    const near = path.find((element) => element.isConnected);
    if (near === path[0]) return near;
    const there = deepestAt(at);
    return near?.contains(there ?? null) ? there : near;
  };
}
