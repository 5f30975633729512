// Renders the icon's drawing to the PNG sizes that the browsers ask for, the same bytes on every machine.
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { initWasm, Resvg } from '@resvg/resvg-wasm';

/** @returns {Promise<[size: number, png: Uint8Array][]>} */
export async function renderIcons(path, sizes) {
  const wasm = createRequire(import.meta.url).resolve('@resvg/resvg-wasm/index_bg.wasm');
  const [drawing] = await Promise.all([readFile(path, 'utf8'), readFile(wasm).then(initWasm)]);
  return sizes.map((size) => {
    const image = new Resvg(drawing, { fitTo: { mode: 'width', value: size } }).render();
    return [size, image.asPng()];
  });
}
