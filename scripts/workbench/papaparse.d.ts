// The part of papaparse that is used here; it comes without types.
declare module 'papaparse' {
  interface Parsed {
    readonly data: string[][];
    readonly meta: { readonly delimiter: string };
  }
  const Papa: {
    parse(text: string, options: { delimiter: string; delimitersToGuess: readonly string[] }): Parsed;
  };
  export default Papa;
}
