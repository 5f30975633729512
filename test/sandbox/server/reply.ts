// Answers in the envelopes of 3.1, and the broken ones of faults.

import type { ServerResponse } from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';
import type { Fault } from '../options.ts';

const JSON_TYPE = { 'content-type': 'application/json' };

export interface Reply {
  readonly status: number;
  readonly message: string;
  /** Absent: an error, or an import, which answers with a message alone. */
  readonly data?: unknown;
}

export function send(response: ServerResponse, { status, message, data }: Reply, headers = {}): void {
  const envelope = data === undefined ? { message, status } : { data, message, status };
  response.writeHead(status, { ...JSON_TYPE, ...headers }).end(JSON.stringify(envelope));
}

const HTML = '<!doctype html><title>One moment</title><h1>Please come back in a moment</h1>';

/** @param reply what the answer would have been, where the request was carried out */
export async function sendFault(
  response: ServerResponse,
  fault: Fault,
  slow: number,
  reply?: Reply,
): Promise<void> {
  switch (fault) {
    case '429':
      return send(response, { status: 429, message: 'Too many requests' });
    case '429-retry-after':
      return send(response, { status: 429, message: 'Too many requests' }, { 'retry-after': '1' });
    case '503':
      return send(response, { status: 503, message: 'Service unavailable' });
    case '500':
    case '500-after-commit':
      return send(response, { status: 500, message: 'Internal server error' });
    case 'html':
    case 'html-after-commit':
      return void response.writeHead(200, { 'content-type': 'text/html' }).end(HTML);
    case 'drop-before-commit':
    case 'drop-after-commit':
      return void response.destroy();
    case 'slow':
      await wait(slow);
      if (reply) send(response, reply);
  }
}
