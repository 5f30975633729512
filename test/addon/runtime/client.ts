// google.script.run for a page outside Google: at most ten calls at a time, answers in any order. Runs in the page
// on its own (its text is handed over), so it must not name anything outside itself.

/** What the page's host has to offer: one call of the server, already checked by the bridge. */
export type Server = (name: string, args: unknown[]) => Promise<{ value: unknown } | { error: string }>;

export function installClient(): void {
  type Handler = (value: unknown, userObject?: unknown) => void;
  interface Handlers {
    success?: Handler;
    failure?: Handler;
    userObject?: unknown;
  }
  const page = window as unknown as { preflightServer: Server; google: unknown };
  const waiting: (() => Promise<void>)[] = [];
  let running = 0;

  const next = () => {
    const start = running < 10 ? waiting.shift() : undefined;
    if (!start) return;
    running += 1;
    start().finally(() => {
      running -= 1;
      next();
    });
  };

  const isIllegal = (value: unknown): boolean => {
    if (typeof value === 'function') return true;
    if (typeof value !== 'object' || value === null) return false;
    const plain = Array.isArray(value) || Object.prototype.toString.call(value) === '[object Object]';
    return !plain || Object.values(value).some(isIllegal);
  };

  const invoke = (name: string, args: unknown[], handlers: Handlers) => {
    const illegal = args.findIndex(isIllegal);
    if (illegal >= 0) throw new TypeError(`Failed due to illegal value in property: ${illegal}`);
    waiting.push(async () => {
      const answer = await page.preflightServer(name, args);
      await new Promise((resolve) => setTimeout(resolve, Math.random() * 20));
      if ('value' in answer) return handlers.success?.(answer.value, handlers.userObject);
      const error = Object.assign(new Error(answer.error), { name: 'ScriptError' });
      if (handlers.failure) return handlers.failure(error, handlers.userObject);
      console.error(`Uncaught ${error.name}: ${error.message}`);
    });
    next();
  };

  const runner = (handlers: Handlers): unknown =>
    new Proxy(
      {
        withSuccessHandler: (success: Handler) => runner({ ...handlers, success }),
        withFailureHandler: (failure: Handler) => runner({ ...handlers, failure }),
        withUserObject: (userObject: unknown) => runner({ ...handlers, userObject }),
      },
      {
        get: (own, name) =>
          Reflect.get(own, name) ?? ((...args: unknown[]) => invoke(String(name), args, handlers)),
      },
    );

  page.google = {
    script: { run: runner({}), host: { close: () => undefined, editor: { focus: () => undefined } } },
  };
}
