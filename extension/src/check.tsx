// A check of any file, in a tab of its own and without a page to hand it to.
import { render } from 'preact';
import reportCss from '../../ui/style.css';
import checkCss from './check/check.css';
import { CheckPage } from './check/check-page.tsx';
import { takeNoDrops } from './no-drops.ts';
import pageCss from './page.css';
import { adoptStyles } from './panel/adopt-styles.ts';
import panelCss from './panel/panel.css';
import paneCss from './panel/report-pane.css';
import waysCss from './panel/ways.css';

takeNoDrops();
adoptStyles(reportCss, panelCss, paneCss, waysCss, pageCss, checkCss);

render(<CheckPage />, document.body);
