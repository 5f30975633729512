// The settings: the program profile, rule levels, what is held, other dashboard hosts.
import { render } from 'preact';
import profileCss from '../../ui/profile/profile.css';
import reportCss from '../../ui/style.css';
import { takeNoDrops } from './no-drops.ts';
import { SettingsPage } from './options/settings-page.tsx';
import pageCss from './page.css';
import { adoptStyles } from './panel/adopt-styles.ts';
import panelCss from './panel/panel.css';
import templatesCss from './panel/templates.css';

takeNoDrops();
adoptStyles(reportCss, panelCss, templatesCss, profileCss, pageCss);

render(<SettingsPage />, document.body);
