// What happens to a request: its fault, if it meets one, before or after it is carried out.
import type { IncomingMessage, RequestListener } from 'node:http';
import type { Fault } from '../options.ts';
import { type Company, carryOut } from './carry-out.ts';
import { type Faults, isAfterCommit } from './faults.ts';
import { send, sendFault } from './reply.ts';

export interface Logged {
  readonly method: string;
  /** With its query. */
  readonly path: string;
  readonly fault: Fault | null;
  /** As it was carried out, whatever was answered; absent: it was not. */
  readonly status?: number;
}

export function listener(company: Company, faults: Faults, log: (entry: Logged) => void): RequestListener {
  return async (request, response) => {
    try {
      const body = await bytesOf(request);
      const url = new URL(request.url ?? '/', 'http://sandbox.example');
      const method = request.method ?? 'GET';
      const fault = faults.of(method);
      const entry = { method, path: `${url.pathname}${url.search}`, fault };
      if (fault && !isAfterCommit(fault)) {
        log(entry);
        return await sendFault(response, fault, faults.slow);
      }
      const reply = await carryOut({ method, url, headers: request.headers, body }, company);
      log({ ...entry, status: reply.status });
      return fault ? await sendFault(response, fault, faults.slow, reply) : send(response, reply);
    } catch (error) {
      // A mistake of the stand-in itself, or a client that went away.
      if (request.destroyed && !request.complete) return;
      console.error(error);
      send(response, { status: 599, message: (error as Error).stack ?? 'The stand-in failed' });
    }
  };
}

async function bytesOf(request: IncomingMessage): Promise<Buffer> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part as Buffer);
  return Buffer.concat(parts);
}
