// Blobs: bytes with a name and a content type.
import type { BlobData } from '../host.ts';
import { handedOver, theHost } from './service.ts';

type Real = GoogleAppsScript.Base.Blob;

export class FakeBlob implements Pick<Real, 'getBytes' | 'getContentType' | 'getDataAsString' | 'getName'> {
  constructor(readonly data: BlobData) {}

  getName() {
    return this.data.name;
  }

  getContentType() {
    return this.data.type;
  }

  getDataAsString() {
    return theHost().bytes.text(this.data.bytes);
  }

  getBytes() {
    return signed(this.data.bytes);
  }
}

export function blob(data: BlobData): Real {
  return handedOver('Blob', new FakeBlob(data));
}

/** Java's bytes, in an array of the script's realm. */
export function signed(bytes: Uint8Array): number[] {
  return Array.from(bytes, (byte) => (byte > 127 ? byte - 256 : byte));
}

export function unsigned(data: string | readonly number[], charset: 'US_ASCII' | 'UTF_8'): Uint8Array {
  return typeof data === 'string' ? theHost().bytes.of(data, charset) : Uint8Array.from(data);
}
