// The settings: the program profile, rule levels, what is held, other dashboard hosts.
import { render } from 'preact';
import { OtherHosts } from './options/other-hosts.tsx';
import { adoptStyles } from './panel/adopt-styles.ts';
import panelCss from './panel/panel.css';

adoptStyles(panelCss);

render(
  <>
    <h1>Settings</h1>
    <h2>Other dashboard addresses</h2>
    <OtherHosts />
  </>,
  document.body,
);
