// Header templates and Learn headers in the drawer, opened by the launcher on the page; apart from the panel, which needs no columns.
import { useState } from 'preact/hooks';
import type { TypeName } from '../../../core/index.ts';
import type { PageHeaders } from '../page-headers.ts';
import { unseenNote } from '../unseen-note.ts';
import { adoptStyles } from './adopt-styles.ts';
import { Drawer } from './drawer.tsx';
import { LearnHeaders } from './learn-headers.tsx';
import panelCss from './panel.css';
import { untilAnswered } from './stage.tsx';
import templatesCss from './templates.css';
import { TemplatesView } from './templates-view.tsx';
import { trusted } from './trusted.ts';

interface TemplatesDrawerProps {
  readonly page: PageHeaders;
  readonly type: TypeName | undefined;
  readonly onClose: () => void;
}

export function showTemplates(
  page: PageHeaders,
  type: TypeName | undefined,
  signal: AbortSignal,
): Promise<undefined> {
  adoptStyles(panelCss, templatesCss);
  return untilAnswered<undefined>(signal, (answer) => (
    <TemplatesDrawer page={page} type={type} onClose={() => answer()} />
  ));
}

function TemplatesDrawer({ page, type, onClose }: TemplatesDrawerProps) {
  const [learning, setLearning] = useState(false);
  return (
    <Drawer title={learning ? 'Learn headers' : 'Header templates'} onEscape={onClose}>
      {/* Both stay, with what was chosen in them. */}
      <main hidden={learning}>
        <TemplatesView />
        <p class="hint">{unseenNote}</p>
      </main>
      <main hidden={!learning}>
        <LearnHeaders page={page} type={type} />
      </main>
      <footer>
        <button type="button" onClick={trusted(() => setLearning(!learning))}>
          {learning ? 'Header templates' : learnLabel(page)}
        </button>
        <button type="button" onClick={trusted(onClose)}>
          Close
        </button>
      </footer>
    </Drawer>
  );
}

function learnLabel({ names }: PageHeaders): string {
  return names.length > 0 ? `Learn the ${names.length} headers on this page` : 'Learn headers';
}
