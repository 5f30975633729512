// What a push is at, in a heading and a sentence.
import { counted, grouped } from '../../../ui/index.ts';
import type { Progress } from '../../src/push/progress.ts';
import type { Driven } from './driver.ts';
import { leftOf, openOf } from './state-words.ts';

/** Where the view stands: a phase of the push, or why it does not move. */
export type Point = Progress['phase'] | 'paused' | 'trouble' | 'deciding';

export function pointOf({ progress, doing, trouble }: Driven, deciding: boolean): Point {
  if (trouble) return 'trouble';
  if (deciding && progress?.phase !== 'open') return 'deciding';
  const phase = progress?.phase ?? 'sending';
  const isAuto = phase === 'sending' || phase === 'reading' || phase === 'pilot-reading';
  return isAuto && doing === 'nothing' ? 'paused' : phase;
}

export function headingOf(point: Point, { progress }: Driven): string {
  const counts = progress?.counts ?? {};
  switch (point) {
    case 'sending':
      return 'Pushing';
    case 'paused':
      return 'Paused';
    case 'trouble':
      return 'It cannot go on as things are';
    case 'pilot':
      return `The first ${counted(progress?.job.pilot.length ?? 0, 'row')} ${isClean(counts) ? 'are through' : 'need a look'}`;
    case 'pilot-reading':
      return `The first ${counted(progress?.job.pilot.length ?? 0, 'row')} are sent`;
    case 'reading':
      return 'All sent, reading back';
    case 'open':
    case 'deciding':
      return `${counted(openOf(counts), 'row')} for you to decide`;
    case 'halted':
      return progress?.job.halted === 'no-imports'
        ? 'This account’s API has no imports'
        : 'Stopped after three failures in a row';
    case 'done':
      return 'Done';
  }
}

/** Of what was sent, all came to what it was meant to. */
export function isClean(counts: Progress['counts']): boolean {
  return !counts.failed && !counts.differs && openOf(counts) === 0;
}

/** Blank: the heading says it all. */
export function sentenceOfPoint(point: Point, { progress }: Driven): string {
  const left = leftOf(progress?.counts ?? {});
  switch (point) {
    case 'paused':
      return left > 0
        ? `Nothing is sent while it is paused. ${counted(left, 'row')} ${left === 1 ? 'waits' : 'wait'}.`
        : 'All rows are sent. What became of some is still to be read back.';
    case 'pilot':
      return `Look at them, here and in PartnerStack. ${othersWait(left)}`;
    case 'pilot-reading':
      return `They are read back from PartnerStack. ${othersWait(left)}`;
    case 'reading':
      return 'PartnerStack is asked for the records until each row is found. Not found yet is not a failure.';
    case 'open':
    case 'deciding':
      return 'They were sent, but no answer says what became of them, and they were not found. Look in PartnerStack, then say for each.';
    case 'halted':
      return progress?.job.halted === 'no-imports'
        ? 'PartnerStack says that this account cannot import through the API. Nothing was imported. There are two other ways.'
        : `Three times in a row nothing came through. ${counted(left, 'row')} ${left === 1 ? 'waits' : 'wait'}.`;
    default:
      return '';
  }
}

/** Behind the first three. */
export function othersWait(left: number): string {
  return left === 1
    ? 'The other row waits for your click.'
    : `The other ${grouped(left)} wait for your click.`;
}

/** What stopping does, for the question before it. */
export function stopSentence(progress: Progress | undefined): string {
  const counts = progress?.counts ?? {};
  const left = leftOf(counts);
  const open = openOf(counts);
  return [
    left > 0 && `${counted(left, 'row')} will not be sent.`,
    open > 0 && `What became of ${counted(open, 'row')} stays open, and the receipt says so.`,
    'What is in PartnerStack stays there.',
  ]
    .filter(Boolean)
    .join(' ');
}
