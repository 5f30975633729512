// What the boxes found on the page are set to; where words or boxes leave a doubt, it cannot be told.
import type { Setting, TriggerSettings } from '../../core/index.ts';
import { invitationsSense, isTopic, isYes, type ReadSense, type Sense, triggersSense } from './box-words.ts';
import type { PageBox } from './messages.ts';

export function settingsOf(boxes: readonly PageBox[]): TriggerSettings {
  return { ...settingOf(boxes, triggersSense), invitations: settingOf(boxes, invitationsSense).triggers };
}

type OneSetting = Omit<TriggerSettings, 'invitations'>;

/** Boxes that do not agree leave the matter open. */
function settingOf(boxes: readonly PageBox[], read: ReadSense): OneSetting {
  const groups = boxes.map(({ group }, at) => (group ? JSON.stringify(group) : at));
  const found = [...new Set(groups)].flatMap(
    (group) =>
      settingOfGroup(
        boxes.filter((_, at) => groups[at] === group),
        read,
      ) ?? [],
  );
  const [first = { triggers: 'absent' }, ...others] = found;
  if (others.length === 0) return first;
  return {
    triggers: others.every(({ triggers }) => triggers === first.triggers) ? first.triggers : 'unknown',
  };
}

function settingOfGroup(group: readonly PageBox[], read: ReadSense): OneSetting | undefined {
  const [first] = group;
  if (!first) return undefined;
  if (first.group) return settingOfPair(group, first.group, read);
  const label = first.names.find((name) => read(name));
  const sense = label && read(label);
  if (!sense) return undefined;
  const triggers = turned(sense, first.ticked);
  if (triggers === 'unknown') return { triggers };
  return { triggers, box: { label: lineOf(label, read), disables: sense === 'off' } };
}

/** Of a pair only the chosen one speaks: by its own words, or as the yes or no to those above the pair. */
function settingOfPair(
  pair: readonly PageBox[],
  above: readonly string[],
  read: ReadSense,
): OneSetting | undefined {
  const senseOf = (names: readonly string[]) => names.map(read).find((sense) => sense !== undefined);
  // The nearest: a heading above it may name the matter only.
  const nearest = above.find(read);
  const topic = nearest !== undefined && isTopic(nearest) ? nearest : undefined;
  const shared = topic ? 'on' : senseOf(above);
  // What is not chosen may have the word in it by chance, as a group of that name.
  const speaks = ({ names, ticked }: PageBox) => {
    const sense = senseOf(names);
    return sense !== undefined && (ticked || sense !== 'unknown');
  };
  if (!shared && !pair.some(speaks)) return undefined;
  const chosen = pair.find(({ ticked }) => ticked);
  const own = chosen && senseOf(chosen.names);
  if (own) return { triggers: turned(own, true) };
  const yes = chosen?.names.map(isYes).find((one) => one !== undefined);
  if (yes !== undefined) return { triggers: turned(shared ?? 'unknown', yes) };
  const told = topic ? chosen?.names.map((name) => `${name} ${topic}`) : [];
  return { triggers: turned(senseOf(told ?? []) ?? 'unknown', true) };
}

function turned(sense: Sense, ticked: boolean | undefined): Setting {
  if (sense === 'unknown' || ticked === undefined) return 'unknown';
  return (sense === 'on') === ticked ? 'on' : 'off';
}

/** The line of a label that holds the words. */
function lineOf(label: string, read: ReadSense): string {
  return (label.split('\n').find(read) ?? label).trim();
}
