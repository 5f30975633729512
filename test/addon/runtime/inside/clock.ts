// The script's Date: real time, and what service calls and Utilities.sleep have added.
import { theHost } from './service.ts';

export function installClock(): void {
  const now = () => theHost().execution.now();
  const clocked = new Proxy(Date, {
    apply: () => new Date(now()).toString(),
    construct: (real, args, newTarget) =>
      Reflect.construct(real, args.length > 0 ? args : [now()], newTarget),
    get: (real, key) => (key === 'now' ? now : Reflect.get(real, key)),
  });
  Object.defineProperty(Date.prototype, 'constructor', { value: clocked });
  globalThis.Date = clocked;
}
