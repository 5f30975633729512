// What is said where no cell is filled. The sidebar knows the sentence by it, and opens the templates.
export const EMPTY_SHEET = 'This sheet is empty. Insert a template or paste your rows, then check again.';
