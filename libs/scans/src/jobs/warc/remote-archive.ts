import type { FetchedResource } from '@app/platform';
import { type ArchiveRefusal, ArchiveUnavailableError } from '../../application/archive-files.port.js';
import type { StoredFile } from '../../application/page-archive.port.js';
import type { PoliteFetcher } from '../net/polite-fetcher.js';

/** Bytes asked for in one go: a slow line brings them within the time of one fetch, and a stretch of records seldom needs two. */
const PART = 4_194_304;
/** Longest wait at the host's door for the next part, ms: other workers may read archives there. */
const PATIENCE_MS = 20_000;

/** A part of a file, and what was said of the whole. */
interface Part {
  readonly bytes: Buffer;
  /** Bytes of the whole file. */
  readonly size: number;
  /** Changes with the file: its validator, and its size. */
  readonly print: string;
}

/** A file that lies at an address, read part by part (RFC 9110 § 14): whoever begins in the middle asks for the head and goes on there. */
export class RemoteArchive implements StoredFile {
  /** Where the held bytes begin. */
  private start = 0;
  private held: Buffer;

  private constructor(
    private readonly fetcher: PoliteFetcher,
    private readonly url: string,
    private readonly first: Omit<Part, 'bytes'>,
    bytes: Buffer,
  ) {
    this.held = bytes;
  }

  /** @throws ArchiveUnavailableError */
  static async open(fetcher: PoliteFetcher, url: string): Promise<RemoteArchive> {
    const { bytes, ...first } = await askFor(fetcher, url, 0);
    return new RemoteArchive(fetcher, url, first, bytes);
  }

  get size(): number {
    return this.first.size;
  }

  get print(): string {
    return this.first.print;
  }

  async read(offset: number, length: number): Promise<Uint8Array> {
    const end = Math.min(offset + length, this.size);
    const isNear = offset >= this.start && offset <= this.start + this.held.length;
    this.held = isNear ? this.held.subarray(offset - this.start) : Buffer.alloc(0);
    this.start = offset;
    while (this.start + this.held.length < end) {
      const { bytes, print } = await askFor(this.fetcher, this.url, this.start + this.held.length);
      if (print !== this.first.print) throw unreadable('the file was changed while it was read');
      if (bytes.length === 0) throw new ArchiveUnavailableError(passing('the site sent less than it announced'));
      this.held = Buffer.concat([this.held, bytes]);
    }
    return this.held.subarray(0, end - offset);
  }

  close(): Promise<void> {
    this.held = Buffer.alloc(0);
    return Promise.resolve();
  }
}

async function askFor(fetcher: PoliteFetcher, url: string, from: number): Promise<Part> {
  const approach = await fetcher.approach(url);
  if (approach.kind === 'WAIT') throw new ArchiveUnavailableError(approach);
  const headers = { accept: '*/*', range: `bytes=${from}-${from + PART - 1}` };
  const fetched = await fetcher.fetch(url, { headers, patienceMs: PATIENCE_MS });
  if (fetched.ok) return partOf(fetched.value, from);
  const { error } = fetched;
  if (error.code === 'HOST_BUSY') throw new ArchiveUnavailableError({ kind: 'WAIT', until: error.until });
  if (error.code !== 'FETCH_TOO_LARGE') throw new ArchiveUnavailableError(error);
  const detail = 'the site gives no part of a file (RFC 9110 § 14), and the whole is too large: upload it instead';
  throw new ArchiveUnavailableError({ ...error, detail });
}

/** @throws ArchiveUnavailableError */
function partOf({ status, headers, body }: FetchedResource, from: number): Part {
  const print = (size: number) => `${headers.etag ?? headers['last-modified'] ?? ''} ${size}`;
  const bytes = Buffer.from(body.buffer, body.byteOffset, body.byteLength);
  // a site that knows no parts sends the whole
  if (status === 200) return { bytes: bytes.subarray(from), size: bytes.length, print: print(bytes.length) };
  const range = /^bytes (?:(?<first>\d{1,15})-\d{1,15}|\*)\/(?<size>\d{1,15})$/iu.exec(headers['content-range'] ?? '');
  const size = Number(range?.groups?.size);
  if (status === 416 && from >= size) return { bytes: Buffer.alloc(0), size, print: print(size) };
  if (status === 206) {
    if (Number(range?.groups?.first) !== from || Number.isNaN(size)) {
      throw unreadable(
        `the site sent another part than was asked for: ${headers['content-range'] ?? 'it says not which'}`,
      );
    }
    return { bytes, size, print: print(size) };
  }
  const kind = status === 429 || status >= 500 ? 'PASSING' : 'LASTING';
  throw new ArchiveUnavailableError({ kind, code: 'HTTP_STATUS', detail: `the site answered ${status}` });
}

function passing(detail: string): ArchiveRefusal {
  return { kind: 'PASSING', code: 'FETCH_UNREACHABLE', detail };
}

function unreadable(detail: string): ArchiveUnavailableError {
  return new ArchiveUnavailableError({ kind: 'LASTING', code: 'WARC_UNREADABLE', detail });
}
