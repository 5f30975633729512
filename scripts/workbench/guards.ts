// Who may talk to the workbench: pages of its own, on this machine.
import type { IncomingMessage } from 'node:http';
import { Refused } from './refused.ts';

export const HOSTS = ['localhost', '127.0.0.1'];

/**
 * Another Host is a foreign name that was pointed at this machine (DNS rebinding); another Origin is a foreign page
 * that posts here.
 * @throws Refused
 */
export function guard({ headers, method }: IncomingMessage, port: number): void {
  const own = HOSTS.map((host) => `${host}:${port}`);
  if (!own.includes(headers.host ?? '')) throw new Refused(403, 'The workbench answers to localhost only.');
  const isRead = method === 'GET' || method === 'HEAD';
  if (!isRead && !own.some((host) => headers.origin === `http://${host}`)) {
    throw new Refused(403, 'The workbench takes this from its own pages only.');
  }
}
