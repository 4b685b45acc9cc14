/** How the bytes of a file are to be read. */
export type WorkFormat = 'jsonl' | 'json' | 'text' | 'html';

/** A file of works, wherever it lies: on a disk, in a request. */
export interface WorkFile {
  /** As the person who gave it knows it; stands in every refusal. */
  readonly name: string;
  /** Undefined for a format nobody here reads: the file is refused as a whole. */
  readonly format: WorkFormat | undefined;
  /** Bytes as stored, where known before reading. */
  readonly size?: number;
  /** The content, unpacked; read once. @throws WorkFileUnreadableError when it cannot be read on */
  chunks(): AsyncIterable<Uint8Array>;
}

/** A file that cannot be opened, read on or unpacked; the message names the cause, e.g. `ENOENT`. */
export class WorkFileUnreadableError extends Error {
  override readonly name = 'WorkFileUnreadableError';
}

/** Format by the end of a file's name; `.gz` behind it is looked through. */
export function formatOf(name: string): WorkFormat | undefined {
  const bare = name.toLowerCase().replace(/\.gz$/u, '');
  if (/\.(?:jsonl|ndjson)$/u.test(bare)) return 'jsonl';
  if (bare.endsWith('.json')) return 'json';
  if (bare.endsWith('.txt')) return 'text';
  return /\.x?html?$/u.test(bare) ? 'html' : undefined;
}
