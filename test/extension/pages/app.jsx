// The frame of the sample pages made with React, and what the tests read of them.
import { useState } from 'react';
import { createRoot } from 'react-dom/client';

const seen = [];
window.seen = seen;
const find = (selector) => () => document.querySelector(selector);
window.upload = {
  input: find('input[type=file]'),
  zone: find('.zone'),
  button: find('.import'),
  output: find('output'),
};

function App({ Control }) {
  const [chosen, setChosen] = useState([]);
  const [sent, setSent] = useState(false);
  const take = (type, files) => {
    seen.push({ type, names: files.map((file) => file.name) });
    setChosen(files);
  };
  const send = async () => {
    const body = new FormData();
    for (const file of chosen) body.append('file', file);
    await fetch('/uploads', { method: 'POST', body });
    setSent(true);
  };
  return (
    <>
      <h1>Data Importer</h1>
      <button type="button">View CSV header</button>
      <Control take={take} />
      <button type="button" className="import" onClick={send}>
        Import
      </button>
      <output>{sent ? 'Import started' : chosen.map((file) => file.name).join(', ')}</output>
    </>
  );
}

export function start(Control) {
  createRoot(document.querySelector('main')).render(<App Control={Control} />);
}
