// Asks before an import whose triggers and rows do not fit; nothing happens before one of the two buttons is pressed.
import type { FileConcern } from '../trigger-advice.ts';
import { adoptStyles } from './adopt-styles.ts';
import { Drawer } from './drawer.tsx';
import panelCss from './panel.css';
import { untilAnswered } from './stage.tsx';
import { trusted } from './trusted.ts';

/** The first concern is the worst. */
export function askTriggers(
  concerns: readonly FileConcern[],
  signal: AbortSignal,
): Promise<true | undefined> {
  adoptStyles(panelCss);
  return untilAnswered<true>(signal, (answer) => <TriggerQuestion concerns={concerns} answer={answer} />);
}

interface TriggerQuestionProps {
  readonly concerns: readonly FileConcern[];
  readonly answer: (importAnyway?: true) => void;
}

const titles: { readonly [kind in FileConcern['kind']]: string } = {
  'history-on': 'Import history with triggers on?',
  'history-unsure': 'Are triggers off for this history?',
  'unread-on': 'Import with triggers on?',
  'unread-unsure': 'Are triggers off, if this is history?',
  'current-off': 'Import current rows with triggers off?',
};

function TriggerQuestion({ concerns, answer }: TriggerQuestionProps) {
  const [worst] = concerns;
  return (
    <Drawer title={worst ? titles[worst.kind] : 'Import?'} onEscape={() => answer()}>
      <main>
        {concerns.map(({ name, question }) => (
          <p key={name}>
            <strong>{name}</strong>: {question}
          </p>
        ))}
        <p>{worst?.wayBack}</p>
      </main>
      <footer>
        <button type="button" class="main" onClick={trusted(() => answer())}>
          Go back
        </button>
        <button type="button" onClick={trusted(() => answer(true))}>
          Import anyway
        </button>
      </footer>
    </Drawer>
  );
}
