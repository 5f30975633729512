// React's own onChange and onDrop; the input is made anew after each file, as pages do to have it empty again.
import { useState } from 'react';
import { start } from './app.jsx';

function Control({ take }) {
  const [round, setRound] = useState(0);
  const onChange = ({ target }) => {
    take('change', [...target.files]);
    setRound(round + 1);
  };
  const onDrop = (event) => {
    event.preventDefault();
    take('drop', [...event.dataTransfer.files]);
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: as pages do it
    <div className="zone" onDragOver={(event) => event.preventDefault()} onDrop={onDrop}>
      <input key={round} type="file" aria-label="CSV file" multiple onChange={onChange} />
    </div>
  );
}

start(Control);
