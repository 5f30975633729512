// Every stand-in goes out behind a proxy: it counts the call as a round trip, checks the authorisation mode, and
// refuses what is not modelled, so that no test passes on an undefined method.
import type { AuthMode, Host } from '../host.ts';

const MODES: readonly AuthMode[] = ['NONE', 'LIMITED', 'FULL'];
const targets = new WeakMap<object, object>();

let host: Host;

export function setHost(value: Host): void {
  host = value;
}

export function theHost(): Host {
  return host;
}

/** `Real` is the type Apps Script declares; the stand-in implements a part of it. */
export function service<Real extends object>(name: string, target: object): Real {
  const proxy = new Proxy(target, {
    get(own, key) {
      const member: unknown = Reflect.get(own, key);
      if (typeof key === 'symbol') return member;
      if (!(key in own)) throw new Error(`fake: ${name}.${key} is not modelled`);
      if (typeof member !== 'function') return member;
      return (...args: unknown[]) => {
        host.trip(`${name}.${key}`);
        return member.apply(own, args);
      };
    },
  });
  targets.set(proxy, target);
  return proxy as Real;
}

/** The stand-in behind a proxy that the script hands back. */
export function behind<Fake extends object>(proxy: object, type: new (...args: never[]) => Fake): Fake {
  const target = targets.get(proxy);
  if (!(target instanceof type))
    throw new Error(`Exception: The parameters don't match: expected ${type.name}.`);
  return target;
}

/** Fails as Apps Script does where the run has less than this mode. */
export function needMode(mode: AuthMode, call: string): void {
  if (MODES.indexOf(host.authMode) < MODES.indexOf(mode)) {
    throw new Error(`Exception: You do not have permission to call ${call}.`);
  }
}
