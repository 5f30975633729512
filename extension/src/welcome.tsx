// The page that opens once, after the installation.
import { render } from 'preact';
import { adoptStyles } from './panel/adopt-styles.ts';
import panelCss from './panel/panel.css';

adoptStyles(panelCss);

render(<h1>Welcome to Preflight</h1>, document.body);
