// What an answer of the API says about the call, told from what arrived (partnerstack.md 3.1: envelope, status codes).
import { cut, visible } from '../text.ts';

/** What a host has of an answer. */
export interface Arrived {
  readonly status: number;
  readonly text: string;
  /** The Retry-After header. */
  readonly retryAfter?: string | undefined;
}

export type Answered =
  | { readonly is: 'done'; readonly data: Fields; readonly message: string }
  /** A clear no: nothing was made or changed. */
  | { readonly is: 'refused'; readonly status: number; readonly message: string }
  /** Too many requests: nothing was made; send again after this many seconds, where the API says how many. */
  | { readonly is: 'busy'; readonly seconds?: number }
  /** The connection was refused before anything was sent. */
  | { readonly is: 'unsent' }
  /** It may have been carried out or not. */
  | { readonly is: 'unclear'; readonly message: string };

/** An object of an answer; its values are not to be trusted before they were looked at. */
export interface Fields {
  readonly [field: string]: unknown;
}

const TIMED_OUT = 408;
const TOO_MANY = 429;
/** Nobody is at this address, so nothing was carried out, in whatever form that is said. */
const NOT_THERE: readonly number[] = [404, 405, 410];

/** @param arrived undefined: the connection broke, or nothing came in time */
export function readAnswer(arrived: Arrived | undefined): Answered {
  if (!arrived) return { is: 'unclear', message: 'The connection broke before an answer came.' };
  const { status, text, retryAfter } = arrived;
  if (status === TOO_MANY) return busy(retryAfter);
  const envelope = asFields(parsed(text));
  const message = visible(cut(textOf(envelope?.message)));
  if (status === TIMED_OUT || status < 200 || status >= 500) return unclear(status, message);
  // A page where JSON is due comes from something in between: whether the call got through is open.
  if (!envelope && !NOT_THERE.includes(status)) return unclear(status, 'no JSON');
  if (status >= 300) return { is: 'refused', status, message: message || `Status ${status}` };
  return { is: 'done', data: asFields(envelope?.data) ?? {}, message };
}

export function asFields(value: unknown): Fields | undefined {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Fields) : undefined;
}

/** Numbers as keys are read as text; anything else that is no text is blank. */
export function textOf(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}

/** The objects of a list's answer, and whether there are more. */
export function listOf(data: Fields): { readonly items: readonly Fields[]; readonly more: boolean } {
  const items = Array.isArray(data.items) ? data.items : [];
  return {
    items: items.map(asFields).filter((one): one is Fields => one !== undefined),
    more: data.has_more === true,
  };
}

function busy(retryAfter: string | undefined): Answered {
  return retryAfter && /^\d{1,5}$/.test(retryAfter.trim())
    ? { is: 'busy', seconds: Number(retryAfter) }
    : { is: 'busy' };
}

function unclear(status: number, message: string): Answered {
  return {
    is: 'unclear',
    message: `PartnerStack gave no clear answer (status ${status}${message && `, ${message}`}).`,
  };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
