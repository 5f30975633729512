// Runs the built Code.js as Apps Script would: each call in a fresh, bare context with the stand-ins of inside/.
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import vm from 'node:vm';
import { parse } from 'acorn';
import { buildSync } from 'esbuild';
import { toClient, toServer } from './bridge.ts';
import { bytes } from './bytes.ts';
import { asShown } from './exception.ts';
import { type Clock, type ExecutionOptions, OVER, type Run, startExecution } from './execution.ts';
import { network } from './fetch/network.ts';
import type { AuthMode, Host } from './host.ts';
import type { SpreadsheetState } from './state.ts';

export interface AddonOptions {
  readonly codeFile: string;
  readonly spreadsheet: SpreadsheetState;
  /** FULL unless told otherwise: what a click in the menu has. */
  readonly authMode?: AuthMode;
  /** Where https://api.partnerstack.com leads: a server on another thread. Absent: the script is offline. */
  readonly api?: string;
  readonly cost?: ExecutionOptions['cost'];
}

export interface Addon {
  /** One execution, as a menu item or a trigger starts it. Arguments travel as JSON. */
  run(name: string, ...args: unknown[]): unknown;
  /** One execution, as google.script.run starts it. */
  bridge(name: string, args: readonly unknown[]): unknown;
  /** Service calls of the last execution, by name. */
  readonly trips: { readonly [name: string]: number };
  /** How many they were. */
  readonly calls: number;
  /** Kills each execution at its service call of this number, which is not carried out; undefined: none. */
  dieAtCall: number | undefined;
  /** Puts the script's clock forward. */
  advance(milliseconds: number): void;
  /** What the script has written to its log. */
  readonly logs: readonly string[];
}

/** Apps Script finds functions by reading the file; so do we. */
export function declaredFunctions(code: string): string[] {
  const { body } = parse(code, { ecmaVersion: 2020, sourceType: 'script' });
  return body.flatMap((node) => (node.type === 'FunctionDeclaration' ? [node.id.name] : []));
}

interface Script {
  readonly script: vm.Script;
  readonly declared: ReadonlySet<string>;
}
const scripts = new Map<string, Script>();

/** Compiled once for all add-ons of the same code; each execution runs it in a context of its own. */
function readScript(code: string): Script {
  const read = scripts.get(code) ?? {
    script: new vm.Script(code, { filename: 'Code.js' }),
    declared: new Set(declaredFunctions(code)),
  };
  scripts.set(code, read);
  return read;
}

export function createAddon({ codeFile, spreadsheet, authMode = 'FULL', api, cost }: AddonOptions): Addon {
  const { script, declared } = readScript(readFileSync(codeFile, 'utf8'));
  const { urlFetchWhitelist } = JSON.parse(readFileSync('appsscript.json', 'utf8'));
  const logs: string[] = [];
  const clock: Clock = { ahead: 0 };
  let last: Run | undefined;

  const execute = (name: string, args: readonly unknown[]): unknown => {
    if (!declared.has(name)) throw new Error(`Script function not found: ${name}`);
    const execution = startExecution({ clock, cost, dieAtCall: addon.dieAtCall });
    last = execution;
    const context = bareContext({
      spreadsheet,
      authMode,
      html: (file) => readHtml(join(dirname(codeFile), `${file}.html`)),
      execution,
      log: (text) => {
        logs.push(text);
      },
      allowedUrls: urlFetchWhitelist,
      fetchAll: network(api),
      bytes,
    });
    const call = `${name}(...JSON.parse(${JSON.stringify(JSON.stringify(args))}))`;
    try {
      script.runInContext(context);
      const value = vm.runInContext(call, context, { filename: 'call.js' });
      if (!execution.isOver()) return value;
    } catch (error) {
      if (!execution.isOver()) throw asShown(error);
    } finally {
      if (spreadsheet.lockHolder === 'this script') delete spreadsheet.lockHolder;
    }
    // Whatever the script has made of it.
    throw new Error(OVER);
  };

  const addon: Addon = {
    run: (name, ...args) => execute(name, args),
    bridge: (name, args) => {
      if (name.endsWith('_')) throw new Error(`google.script.run.${name} is not a function`);
      return toClient(execute(name, toServer(args)));
    },
    get trips() {
      return last?.trips ?? {};
    },
    get calls() {
      return last?.calls ?? 0;
    },
    dieAtCall: undefined,
    advance(milliseconds) {
      clock.ahead += milliseconds;
    },
    logs,
  };
  return addon;
}

/**
 * Has what Apps Script's V8 has, and no built-in that came after ES2019: a use of one fails here. Left are
 * globalThis and BigInt, which Apps Script has and zod looks for.
 */
function bareContext(host: Host): vm.Context {
  const context = vm.createContext({}, { codeGeneration: { strings: false, wasm: false } });
  const install = insideScript().runInContext(context) as (host: Host) => void;
  install(host);
  vm.runInContext(WITHOUT_NEWER, context);
  return context;
}

const WITHOUT_NEWER = `
  for (const [owner, names] of [
    [Array.prototype, ['at', 'findLast', 'findLastIndex', 'toReversed', 'toSorted', 'toSpliced', 'with']],
    [Array, ['fromAsync']],
    [String.prototype, ['at', 'matchAll', 'replaceAll', 'isWellFormed', 'toWellFormed']],
    [Object, ['hasOwn', 'groupBy']],
    [Map, ['groupBy']],
    [Promise, ['allSettled', 'any', 'withResolvers', 'try']],
    [globalThis, ['WeakRef', 'FinalizationRegistry', 'AggregateError', 'Iterator', 'SharedArrayBuffer', 'Atomics']],
  ]) for (const name of names) delete owner[name];
`;

let inside: vm.Script | undefined;

function insideScript(): vm.Script {
  inside ??= new vm.Script(buildInside(), { filename: 'inside.js' });
  return inside;
}

/** From the repository's root, so that it works from a bundle of this module too. */
function buildInside(): string {
  const { outputFiles } = buildSync({
    entryPoints: ['test/addon/runtime/inside/main.ts'],
    bundle: true,
    write: false,
    format: 'iife',
    globalName: 'inside',
    target: 'es2019',
    platform: 'neutral',
  });
  // In a scope of its own: the script's global scope stays as empty as in Apps Script.
  return `(() => { ${outputFiles[0]?.text ?? ''}\n; return inside.install; })()`;
}

function readHtml(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
}
