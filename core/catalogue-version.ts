/** Of the rules and columns, as receipts name it; raised whenever one of them changes. */
export const catalogueVersion = '2026-11-28';
