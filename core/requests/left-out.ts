// Why a row cannot be sent through the API as it is. It is listed with this and left out, never stripped.
import { pushSentence, type Why } from '../messages/push.ts';

export interface LeftOut {
  readonly why: Why;
  /** Absent: the row as a whole. Several joined with ` | `. */
  readonly column?: string;
  readonly message: string;
}

export function leftOut(why: Why, column?: string, value = ''): LeftOut {
  const message = pushSentence(why, column, value);
  return column === undefined ? { why, message } : { why, column, message };
}
