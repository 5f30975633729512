// A check of any file, in a tab of its own and without a page to hand it to.
import { render } from 'preact';
import { adoptStyles } from './panel/adopt-styles.ts';
import panelCss from './panel/panel.css';

adoptStyles(panelCss);

render(<h1>Check a file</h1>, document.body);
