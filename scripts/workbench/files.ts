// Where the workbench finds what it serves, relative to the root.

export const CODE_FILE = 'dist/addon/Code.js';
export const PAGES = 'scripts/workbench/page';
export const IMPORTER_PAGE = 'test/extension/pages/plain.html';
export const SAMPLES = 'docs/samples';
