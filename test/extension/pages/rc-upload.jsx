// rc-upload, the uploader under Ant Design.
import Upload from 'rc-upload';
import { start } from './app.jsx';

function Control({ take }) {
  const beforeUpload = (file, files) => {
    if (file === files[0]) take('upload', files);
    return false;
  };
  return (
    <Upload type="drag" multiple className="zone" beforeUpload={beforeUpload}>
      <p>Click or drag your CSV here</p>
    </Upload>
  );
}

start(Control);
