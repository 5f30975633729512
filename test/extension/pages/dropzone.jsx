// react-dropzone: a hidden input that a click on the zone opens, and words that change while something hangs over it.
import { useDropzone } from 'react-dropzone';
import { start } from './app.jsx';

function Control({ take }) {
  const onDrop = (files, _, event) => files.length > 0 && take(event.type, files);
  const { getRootProps, getInputProps, isDragActive } = useDropzone({ onDrop });
  return (
    <div {...getRootProps({ className: 'zone' })}>
      <input {...getInputProps()} />
      {isDragActive ? <strong>Drop it</strong> : <p>Drop your CSV here, or click</p>}
    </div>
  );
}

start(Control);
