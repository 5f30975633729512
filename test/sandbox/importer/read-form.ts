// The file in a multipart form: one part named file, with a file name, of type text/csv (3.0).
import { badRequest } from '../refused.ts';

/** @throws Refused */
export async function fileIn(body: Uint8Array, contentType: string): Promise<string> {
  if (!/^multipart\/form-data\b/i.test(contentType)) throw badRequest('The body is not multipart/form-data');
  const form = await new Response(body as BodyInit, { headers: { 'content-type': contentType } })
    .formData()
    .catch(() => undefined);
  if (!form) throw badRequest('The body is not multipart/form-data');
  const parts = [...form.entries()];
  const [name, file] = parts[0] ?? [];
  if (parts.length !== 1 || name !== 'file' || !(file instanceof File))
    throw badRequest('The form must have one part, a file named file');
  if (!/^text\/csv\b/i.test(file.type)) throw badRequest('The file is not text/csv');
  return file.text();
}
