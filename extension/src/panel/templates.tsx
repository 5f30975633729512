// The header templates in the drawer, opened by the launcher on the page; apart from the panel, which needs no columns.
import { adoptStyles } from './adopt-styles.ts';
import { Drawer } from './drawer.tsx';
import panelCss from './panel.css';
import { untilAnswered } from './stage.tsx';
import { TemplatesView } from './templates-view.tsx';

export function showTemplates(signal: AbortSignal): Promise<undefined> {
  adoptStyles(panelCss);
  return untilAnswered<undefined>(signal, (answer) => (
    <Drawer title="Header templates" onEscape={() => answer()}>
      <TemplatesView onClose={() => answer()} />
    </Drawer>
  ));
}
