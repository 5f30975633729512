// The page that opens once, after the installation.
import { render } from 'preact';
import { takeNoDrops } from './no-drops.ts';
import pageCss from './page.css';
import { adoptStyles } from './panel/adopt-styles.ts';
import panelCss from './panel/panel.css';
import { WelcomePage } from './welcome/welcome-page.tsx';

takeNoDrops();
adoptStyles(panelCss, pageCss);

render(<WelcomePage />, document.body);
