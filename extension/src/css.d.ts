// Style sheets are bundled as text and adopted, since a page's CSP refuses style elements.
declare module '*.css' {
  const text: string;
  export default text;
}
