// What the words beside a box say: whether it is about triggers or invitations, and what ticking it means.

/** What a ticked box means; `unknown`: it is about that, but not in words that leave no doubt. */
export type Sense = 'on' | 'off' | 'unknown';

/** Reads the clause that holds the word; undefined: the text is about something else. */
export type ReadSense = (text: string) => Sense | undefined;

const fill = '(?:(?:the|all|any|my|group|program|partner)\\s+)*';
/** Whatever else follows could turn the meaning round: "for new partners only", "unless". */
const rest = '(?:\\s+(?:on|for|during|in|of|at|this|the|an?|import\\w*|upload|file|data|these|rows?))*$';
const not = "(?:do not|don'?t|never)";

const triggersOff = new RegExp(
  `^(?:(?:disable|deactivate|turn off|switch off|skip|suppress|stop|mute|${not} (?:run|fire|enable|activate|start|use))\\s+|(?:import )?without |no )${fill}triggers?${rest}`,
);
const triggersOn = new RegExp(
  `^(?:(?:run|fire|enable|activate|turn on|switch on|start|allow|use)\\s+${fill})?triggers?${rest}`,
);
const invitationsOff = new RegExp(`^(?:${not}|disable|turn off|skip|suppress|without|no)\\b(.*\\binvit.*)$`);
const invitationsOn = /\b(?:send|sent|mails?|e-?mails?|emailed|receive|enable)\b/;
const turns = /\b(?:not|no|don'?t|without|never|skip|suppress|disable|stop|off|unless|except|only)\b/;

export const triggersSense: ReadSense = (text) => {
  const words = clauseWith(/trigger/, text);
  if (words === undefined) return undefined;
  if (triggersOff.test(words)) return 'off';
  return triggersOn.test(words) ? 'on' : 'unknown';
};

export const invitationsSense: ReadSense = (text) => {
  const words = clauseWith(/\binvit/, text);
  if (words === undefined) return undefined;
  const denied = invitationsOff.exec(words)?.[1];
  if (turns.test(denied ?? words)) return 'unknown';
  if (denied) return 'off';
  return invitationsOn.test(words) ? 'on' : 'unknown';
};

/** What an option of a pair says: "Yes", "Off". */
export function isYes(text: string): boolean | undefined {
  const words = plain(text);
  if (/^(?:on|yes|true|enabled?)$/.test(words)) return true;
  return /^(?:off|no|false|disabled?)$/.test(words) ? false : undefined;
}

/** It only names the matter, as "Triggers" or "Invitation emails": what an option says is said of that. */
export function isTopic(text: string): boolean {
  return /^(?:(?:group|partner|program) )?(?:triggers?|invit(?:ation|e)s?(?: e?-?mails?)?)(?: on import)?$/.test(
    plain(text),
  );
}

function clauseWith(word: RegExp, text: string): string | undefined {
  return text
    .split(/[\n.!?;]+/)
    .map(plain)
    .find((clause) => word.test(clause));
}

function plain(text: string): string {
  return text
    .toLowerCase()
    .replace(/’/g, "'")
    .replace(/[^\w'-]+/g, ' ')
    .trim();
}
