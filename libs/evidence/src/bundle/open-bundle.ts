import { unzipSync } from 'fflate';

/** Largest bundle unpacked, bytes: it may come from a stranger. */
const MOST_BYTES = 512_000_000;

const END = { mark: 0x06_05_4b_50, length: 22 } as const;
const LISTED = { mark: 0x02_01_4b_50, length: 46 } as const;
const MEMBER = { mark: 0x04_03_4b_50, length: 30 } as const;
/** Sizes stand behind the member, with or without a mark. APPNOTE 4.3.9 */
const DESCRIPTORS = [12, 16];
const HAS_DESCRIPTOR = 0x08;

interface Listed {
  readonly name: string;
  readonly flags: number;
  readonly packed: number;
  readonly offset: number;
}

/**
 * Files of a zip by name. Strict where readers of zip files differ, so that nobody finds in it what another does not:
 * every byte belongs to the directory or to one member that it lists, under one name, once.
 * @returns a text where it is none
 */
export function openBundle(zip: Uint8Array): ReadonlyMap<string, Uint8Array> | string {
  const view = Buffer.from(zip.buffer, zip.byteOffset, zip.byteLength);
  try {
    const listed = directory(view);
    if (typeof listed === 'string') return listed;
    const names = listed.map(({ name }) => name);
    const twice = names.find((name, at) => names.indexOf(name) !== at);
    if (twice !== undefined) return `${twice} is in it twice`;
    let size = 0;
    const files = unzipSync(zip, {
      filter: ({ originalSize }) => {
        size += originalSize;
        return size <= MOST_BYTES;
      },
    });
    if (size > MOST_BYTES) return `more than ${MOST_BYTES} bytes unpacked`;
    // by the directory's names: one such as `__proto__` is no key of an object
    const all = names.map((name): [string, Uint8Array] => [
      name,
      Object.hasOwn(files, name) ? (files[name] ?? new Uint8Array()) : new Uint8Array(),
    ]);
    // a folder is no file: who unpacked a bundle and packed it again changed nothing
    return new Map(all.filter(([name, bytes]) => !name.endsWith('/') || bytes.length > 0));
  } catch (error) {
    return `no zip file: ${error instanceof Error ? error.message : String(error)}`;
  }
}

/** What the directory lists, with every byte accounted for. */
function directory(view: Buffer): readonly Listed[] | string {
  const end = view.length - END.length;
  if (end < 0 || view.readUInt32LE(end) !== END.mark) return 'no zip file, or one with something behind its directory';
  const [count, size, start] = [view.readUInt16LE(end + 10), view.readUInt32LE(end + 12), view.readUInt32LE(end + 16)];
  if (start + size !== end) return 'its directory is not where it is said to be';
  const listed: Listed[] = [];
  let at = start;
  while (at < end) {
    if (view.readUInt32LE(at) !== LISTED.mark) return 'its directory holds what is no file';
    const [nameLength, extra, comment] = [28, 30, 32].map((field) => view.readUInt16LE(at + field)) as [
      number,
      number,
      number,
    ];
    if (comment > 0) return 'its directory holds a comment';
    const name = view.toString('utf8', at + LISTED.length, at + LISTED.length + nameLength);
    listed.push({
      name,
      flags: view.readUInt16LE(at + 8),
      packed: view.readUInt32LE(at + 20),
      offset: view.readUInt32LE(at + 42),
    });
    at += LISTED.length + nameLength + extra;
  }
  if (at !== end || listed.length !== count) return 'its directory does not list what it counts';
  return stray(view, listed, start) ?? listed;
}

/** Names the first byte that belongs to no listed member, or a member that calls itself otherwise. */
function stray(view: Buffer, listed: readonly Listed[], start: number): string | undefined {
  const ends = [0];
  for (const { name, flags, packed, offset } of listed.toSorted((a, b) => a.offset - b.offset)) {
    if (!ends.includes(offset)) return `bytes before ${name} that belong to no file`;
    if (view.readUInt32LE(offset) !== MEMBER.mark) return `${name} is not where it is said to be`;
    const [nameLength, extra] = [view.readUInt16LE(offset + 26), view.readUInt16LE(offset + 28)];
    const own = view.toString('utf8', offset + MEMBER.length, offset + MEMBER.length + nameLength);
    if (own !== name) return `${name} calls itself ${own}`;
    const next = offset + MEMBER.length + nameLength + extra + packed;
    const isLonger = (flags & HAS_DESCRIPTOR) !== 0;
    ends.splice(0, ends.length, ...(isLonger ? DESCRIPTORS.map((more) => next + more) : [next]));
  }
  return ends.includes(start) ? undefined : 'bytes before the directory that belong to no file';
}
