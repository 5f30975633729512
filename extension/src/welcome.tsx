// The page that opens once, after the installation.
import { render } from 'preact';
import pageCss from './page.css';
import { adoptStyles } from './panel/adopt-styles.ts';
import panelCss from './panel/panel.css';
import { WelcomePage } from './welcome/welcome-page.tsx';

adoptStyles(panelCss, pageCss);

render(<WelcomePage />, document.body);
