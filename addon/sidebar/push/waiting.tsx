// How long it will take, or what is waited for and for how long.
import type { Driven } from './driver.ts';
import { clock, type Pace, timeLeft } from './time-left.ts';
import { useSeconds } from './use-seconds.ts';

interface WaitingProps {
  readonly driven: Driven;
  readonly pace: Pace | undefined;
  /** Rows still to be sent. */
  readonly left: number;
}

/** Shorter waits are over before they are read. */
const SHORT = 1000;
const BUSY = 'PartnerStack is busy or out of reach for the moment.';

export function Waiting({ driven, pace, left }: WaitingProps) {
  const { doing, pausing, until, notice, progress } = driven;
  const now = useSeconds(doing !== 'nothing');
  if (pausing) return <p class="sentence">Pausing: the rows being sent get their answer first.</p>;
  const isReading = !notice && (progress?.phase === 'reading' || progress?.phase === 'pilot-reading');
  if (doing === 'wait' && until - now > SHORT) {
    return (
      <div class="waiting">
        {!isReading && <p>{notice || BUSY}</p>}
        <p>
          {isReading ? 'Looks again' : 'Goes on'} in <span class="clock">{clock(until - now)}</span>
        </p>
      </div>
    );
  }
  const text = pace && doing !== 'nothing' ? timeLeft(pace, now, left) : '';
  return text ? <p class="sentence">{text}</p> : null;
}
