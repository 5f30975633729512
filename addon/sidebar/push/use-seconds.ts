// Draws again each second while something counts down.
import { useEffect, useState } from 'preact/hooks';

/** @returns now, in epoch ms */
export function useSeconds(on: boolean): number {
  const [now, setNow] = useState(Date.now);
  useEffect(() => {
    setNow(Date.now());
    if (!on) return undefined;
    const timer = setInterval(() => setNow(Date.now()), 1000);
    return () => clearInterval(timer);
  }, [on]);
  return on ? Math.max(now, Date.now()) : now;
}
