// One line on standard error while a long file is read; nothing where no one watches.

const QUIET_MS = 700;
const EVERY_MS = 200;

export function progressLine(name: string): { onProgress(progress: { rows: number }): void; clear(): void } {
  const started = Date.now();
  let shown = 0;
  return {
    onProgress({ rows }) {
      const now = Date.now();
      if (!process.stderr.isTTY || now - started < QUIET_MS || now - shown < EVERY_MS) return;
      shown = now;
      process.stderr.write(`\r\u001b[K${name}: ${rows.toLocaleString('en-US')} rows`);
    },
    clear() {
      if (shown) process.stderr.write('\r\u001b[K');
    },
  };
}
