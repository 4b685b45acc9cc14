import type { StoredFile } from '../../application/page-archive.port.js';

/** Bytes asked for by place. */
export interface Bytes {
  readonly size: number;
  /** @returns what begins at `offset`: at least `length` bytes where there are as many */
  from(offset: number, length: number): Promise<Buffer>;
}

/** Bytes read from the disk in one go. */
const BLOCK = 1_048_576;

/** A file of any length seen through a window that moves along: only that much is in memory. */
export class FileWindow implements Bytes {
  private start = 0;
  private held: Buffer = Buffer.alloc(0);

  constructor(private readonly file: StoredFile) {}

  get size(): number {
    return this.file.size;
  }

  async from(offset: number, length: number): Promise<Buffer> {
    const wanted = Math.min(length, this.size - offset);
    const isHeld = offset >= this.start && offset + wanted <= this.start + this.held.length;
    if (!isHeld) {
      const read = await this.file.read(offset, Math.min(Math.max(length, BLOCK), this.size - offset));
      this.held = Buffer.from(read.buffer, read.byteOffset, read.byteLength);
      this.start = offset;
    }
    return this.held.subarray(offset - this.start);
  }
}

/** Bytes that are in memory anyway. */
export class HeldBytes implements Bytes {
  constructor(private readonly held: Buffer) {}

  get size(): number {
    return this.held.length;
  }

  from(offset: number): Promise<Buffer> {
    return Promise.resolve(this.held.subarray(offset));
  }
}

/** Where a needle stands next. @returns -1 where it does not */
export async function find(bytes: Bytes, needle: Buffer, from: number): Promise<number> {
  for (let at = from; at < bytes.size; ) {
    const view = await bytes.from(at, BLOCK);
    const found = view.indexOf(needle);
    if (found >= 0) return at + found;
    // a needle may lie across two windows
    const step = view.length - needle.length + 1;
    if (step <= 0) return -1;
    at += step;
  }
  return -1;
}
