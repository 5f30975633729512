// Has the extension's own worker check bytes, without a page: for comparing its reports with those of other runtimes.
import type { Report } from '../../core/index.ts';
import type { Harness } from './harness.ts';

export async function checkInWorker(harness: Harness, name: string, bytes: Uint8Array): Promise<Report> {
  const page = await harness.openOwn('engine.html');
  try {
    return await page.evaluate(
      (fileName, base64) =>
        new Promise<Report>((resolve, reject) => {
          const content = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
          const worker = new Worker('worker.js');
          worker.onerror = () => reject(new Error('the worker stopped'));
          worker.onmessage = ({ data }) => {
            if (data.message.kind === 'checked') resolve(data.message.report);
            else if (data.message.kind === 'failed') reject(new Error(data.message.reason));
          };
          worker.postMessage({ id: 1, request: { kind: 'check', file: new File([content], fileName) } });
        }),
      name,
      Buffer.from(bytes).toString('base64'),
    );
  } finally {
    await page.close();
  }
}
