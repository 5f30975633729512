// An importer whose upload control stands in a frame without an address of its own, written by script or by srcdoc.
const frame = document.querySelector('iframe');
const markup = document.querySelector('template').innerHTML;
if (frame.dataset.by === 'srcdoc') {
  frame.srcdoc = markup;
} else {
  const inner = frame.contentDocument;
  inner.open();
  inner.write(markup);
  inner.close();
}
