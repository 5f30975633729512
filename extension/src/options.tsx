// The settings: the program profile, rule levels, what is held, other dashboard hosts.
import { render } from 'preact';
import { adoptStyles } from './panel/adopt-styles.ts';
import panelCss from './panel/panel.css';

adoptStyles(panelCss);

render(<h1>Settings</h1>, document.body);
