// The popup of the toolbar button.
import { render } from 'preact';
import { takeNoDrops } from './no-drops.ts';
import pageCss from './page.css';
import { adoptStyles } from './panel/adopt-styles.ts';
import panelCss from './panel/panel.css';
import templatesCss from './panel/templates.css';
import popupCss from './popup/popup.css';
import { PopupView } from './popup/popup-view.tsx';

takeNoDrops();
adoptStyles(panelCss, templatesCss, pageCss, popupCss);

render(<PopupView />, document.body);
