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
const SHORT = 1500;

export function Waiting({ driven, pace, left }: WaitingProps) {
  const { doing, pausing, until, notice, progress } = driven;
  const now = useSeconds(doing !== 'nothing');
  if (pausing) return <p class="sentence">Pausing: the rows being sent get their answer first.</p>;
  if (doing === 'wait' && until - now > SHORT - 1000 && (notice || progress?.phase !== 'sending')) {
    const isReading = progress?.phase === 'reading' || progress?.phase === 'pilot-reading';
    return (
      <div class="waiting">
        {notice && <p>{notice}</p>}
        <p>
          {isReading && !notice ? 'Looks again' : 'Goes on'} in{' '}
          <span class="clock">{clock(until - now)}</span>
        </p>
      </div>
    );
  }
  const text = pace && doing !== 'nothing' ? timeLeft(pace, now, left) : '';
  return text ? <p class="sentence">{text}</p> : null;
}
