import { createHash } from 'node:crypto';
import { OBJECT_STORE, type ObjectStore } from '@app/platform';
import { Inject, Injectable } from '@nestjs/common';
import { fileTypeFromBuffer } from 'file-type';
import type { DocumentBytes, StoredBytes } from '../application/document-bytes.port.js';
import { seal } from './sealed-bytes.js';

/** Documents in the object store, sealed; what they are is read from their bytes, never from what a sender says. */
@Injectable()
export class StoredDocuments implements DocumentBytes {
  constructor(@Inject(OBJECT_STORE) private readonly objects: ObjectStore) {}

  async typeOf(bytes: Uint8Array): Promise<string | undefined> {
    return (await fileTypeFromBuffer(bytes))?.mime;
  }

  async put(bytes: Uint8Array): Promise<StoredBytes> {
    const { sealed, cipherKey } = seal(bytes);
    const { key } = await this.objects.put(sealed);
    return { sha256: createHash('sha256').update(bytes).digest('hex'), objectKey: key, cipherKey };
  }
}
