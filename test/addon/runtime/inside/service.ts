// Every stand-in goes out behind a proxy: it counts the call as a round trip, checks the authorisation mode, and
// refuses what is not modelled, so that no test passes on an undefined method.
import { exception } from '../exception.ts';
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
  return strict(name, target, (call) => alive(host.execution.call(call)));
}

/** What a service has handed over whole, such as an answer: to look into it is no round trip. */
export function handedOver<Real extends object>(name: string, target: object): Real {
  return strict(name, target, () => undefined);
}

/** Time passes while a service waits. */
export function wait(milliseconds: number): void {
  alive(host.execution.wait(milliseconds));
}

/** The real one just stops; here the script's own try and finally go on, but can do no more. */
function alive(is: boolean): void {
  if (!is) throw new Error('Exceeded maximum execution time');
}

function strict<Real extends object>(name: string, target: object, onCall: (call: string) => void): Real {
  const proxy = new Proxy(target, {
    get(own, key) {
      const member: unknown = Reflect.get(own, key);
      if (typeof key === 'symbol') return member;
      if (!(key in own)) throw new Error(`fake: ${name}.${key} is not modelled`);
      if (typeof member !== 'function') return member;
      return (...args: unknown[]) => {
        onCall(`${name}.${key}`);
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
  if (!(target instanceof type)) throw exception(`The parameters don't match: expected ${type.name}.`);
  return target;
}

/** Fails as Apps Script does where the run has less than this mode. */
export function needMode(mode: AuthMode, call: string): void {
  if (MODES.indexOf(host.authMode) < MODES.indexOf(mode)) {
    throw exception(`You do not have permission to call ${call}.`);
  }
}
