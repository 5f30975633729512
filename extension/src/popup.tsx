// The popup of the toolbar button: the header templates, and where the checking happens.
import { render } from 'preact';
import { adoptStyles } from './panel/adopt-styles.ts';
import panelCss from './panel/panel.css';
import { TemplatesView } from './panel/templates-view.tsx';
import popupCss from './popup.css';

adoptStyles(panelCss, popupCss);

render(
  <div class="popup">
    <header>
      <h1>Preflight</h1>
      <p>
        Files are checked on the importer page of your PartnerStack dashboard, when you pick or drop them.
        Nothing leaves your computer before you say so.
      </p>
    </header>
    <TemplatesView />
  </div>,
  document.body,
);
