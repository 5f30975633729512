// Carries out one request: who asks, what for.
import { answer } from '../api/endpoints.ts';
import { isImportTable } from '../importer/import-table.ts';
import type { Importer } from '../importer/importer.ts';
import { fileIn } from '../importer/read-form.ts';
import { Refused } from '../refused.ts';
import type { World } from '../world.ts';
import { environmentOf, type Keys } from './keys.ts';
import type { Reply } from './reply.ts';

export interface Asked {
  readonly method: string;
  readonly url: URL;
  readonly headers: { readonly [name: string]: string | string[] | undefined };
  readonly body: Buffer;
}

export interface Company {
  readonly world: World;
  readonly importer: Importer;
  readonly keys: Keys;
}

const V2 = '/api/v2/';
const IMPORT = '/v1/import/';

export async function carryOut(asked: Asked, company: Company): Promise<Reply> {
  try {
    const environment = environmentOf(String(asked.headers.authorization ?? ''), company.keys);
    const { pathname } = asked.url;
    if (pathname.startsWith(IMPORT)) return await takeImport(asked, environment, company);
    if (!pathname.startsWith(V2)) throw new Refused(404, `${pathname} not found`);
    const path = pathname.slice(V2.length).split('/').map(decoded);
    const { world } = company;
    const body = asked.body.toString('utf8');
    const data = answer({
      world,
      environment,
      method: asked.method,
      path,
      query: asked.url.searchParams,
      body,
    });
    return { status: 200, message: 'OK', data };
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    return { status: error.status, message: error.message };
  }
}

async function takeImport(
  { method, url, headers, body }: Asked,
  environment: 'production' | 'test',
  { world, importer }: Company,
): Promise<Reply> {
  const { imports } = world.switches;
  if (imports !== 'present') throw new Refused(imports, 'Not available');
  const type = url.pathname.slice(IMPORT.length);
  if (method !== 'POST' || !isImportTable(type)) throw new Refused(404, `${url.pathname} not found`);
  if (environment !== 'production') throw new Refused(401, 'Unauthorized: production keys are needed');
  const text = await fileIn(body, String(headers['content-type'] ?? ''));
  importer.take(type, text, { world, environment });
  return { status: 200, message: `${type}.csv was received` };
}

/** @throws Refused */
function decoded(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    throw new Refused(400, `'${segment}' cannot be decoded`);
  }
}
