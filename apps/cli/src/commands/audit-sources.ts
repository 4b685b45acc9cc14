import type { LogPromise, LogVerdict } from '@app/audit';
import { readBytes } from '../inputs/read-file.js';
import { type Io, pathOf } from '../io.js';
import { CommandRefused } from '../output/command-refused.js';
import { type OutputOptions } from '../output/print.js';
import { startProgress } from '../output/progress.js';

/** How a log that was exported, or is served somewhere, is read. */
export interface SourceOptions extends OutputOptions {
  readonly token?: string;
  readonly size?: string;
  readonly checkpoint?: string;
  /** One, or several where the log changed its key. */
  readonly key?: readonly string[];
}

const BUNDLE = 256;
const HASH_BYTES = 32;

/** An exported log, JSON Lines, from a file or an address. */
export async function verifyExport(io: Io, source: string, options: SourceOptions): Promise<LogVerdict> {
  const { auditHashing, LogVerifier, readEntry } = await import('@app/audit');
  const verifier = new LogVerifier(auditHashing);
  const text = isUrl(source) ? decoded(await fetched(source, options.token)) : await fileText(io, source);
  for (const line of text.split('\n')) {
    if (line.trim() === '') continue;
    const entry = readEntry(line);
    if (entry.ok) verifier.take(entry.value);
    else verifier.takeUnreadable(entry.error.detail);
  }
  const kept = await keptCheckpoint(io, options);
  if (kept?.isSigned === false) verifier.takeProblem('CHECKPOINT_FORGED', 'not signed by the key that was given');
  const size = options.size === undefined ? [] : [{ size: Number(options.size) }];
  return verifier.verdict([...size, ...(kept === undefined ? [] : [kept.promise])]);
}

/** A log as it is served to the public, C2SP tlog-tiles: every bundle, every tile of leaf hashes, and what was signed. */
export async function verifyPublicLog(io: Io, base: string, options: SourceOptions): Promise<LogVerdict> {
  const { auditHashing, LeavesVerifier, promiseOf, tilePath, unbundled } = await import('@app/audit');
  const checkpoint = await readNote(decoded(await fetched(`${base}/checkpoint`)), base);
  const key =
    options.key ??
    decoded(await fetched(`${base}/key`))
      .trim()
      .split('\n');
  const verifier = new LeavesVerifier(auditHashing.sha256);
  const progress = await startProgress(io, options, checkpoint.size, 'entries');
  for (let index = 0; index * BUNDLE < checkpoint.size; index += 1) {
    const width = Math.min(BUNDLE, checkpoint.size - index * BUNDLE);
    const bundle = await fetched(`${base}/tile/${tilePath({ level: 'entries', index, width })}`);
    const tile = await fetched(`${base}/tile/${tilePath({ level: 0, index, width })}`);
    for (const [at, leaf] of (unbundled(bundle) ?? []).entries()) {
      verifier.take(leaf, tile.subarray(at * HASH_BYTES, (at + 1) * HASH_BYTES));
    }
    progress.advance(width);
  }
  progress.stop();
  if (!(await isSignedBy(key, checkpoint)))
    verifier.takeProblem('CHECKPOINT_FORGED', 'not signed by a key of this log');
  const kept = await keptCheckpoint(io, { ...options, key });
  if (kept?.isSigned === false)
    verifier.takeProblem('CHECKPOINT_FORGED', 'the one that was kept is not signed by this key');
  return verifier.verdict([promiseOf(checkpoint), ...(kept === undefined ? [] : [kept.promise])]);
}

/** The address below which a public log is served; undefined for any other address. */
export function publicLogAt(source: string): string | undefined {
  return /^(https?:\/\/.+\/audit)(?:\/checkpoint)?\/?$/iu.exec(source)?.[1];
}

interface KeptCheckpoint {
  readonly promise: LogPromise;
  /** False where a key was given and did not sign it. */
  readonly isSigned: boolean;
}

export async function keptCheckpoint(io: Io, { checkpoint, key }: SourceOptions): Promise<KeptCheckpoint | undefined> {
  if (checkpoint === undefined) return undefined;
  const { promiseOf } = await import('@app/audit');
  const read = await readNote(await fileText(io, checkpoint), checkpoint);
  return { promise: promiseOf(read), isSigned: key === undefined || (await isSignedBy(key, read)) };
}

async function readNote(note: string, input: string) {
  const { readCheckpoint } = await import('@app/audit');
  const read = readCheckpoint(note);
  if (!read.ok) throw new CommandRefused('INPUT_UNREADABLE', `${input}: ${read.error.detail}`, { input });
  return read.value;
}

async function isSignedBy(keys: readonly string[], checkpoint: Awaited<ReturnType<typeof readNote>>): Promise<boolean> {
  const { NoteVerifier } = await import('@app/audit');
  const verifiers = keys.map((key) => {
    const verifier = NoteVerifier.read(key);
    if (verifier === undefined)
      throw new CommandRefused('INPUT_UNREADABLE', 'the key is none: <name>+<key id>+<key>', {});
    return verifier;
  });
  return verifiers.some((verifier) => verifier.verifies(checkpoint));
}

function isUrl(source: string): boolean {
  return /^https?:\/\//iu.test(source);
}

/** Bytes that are no UTF-8 become a broken entry, not a refused file: finding damage is what this is for. */
async function fileText(io: Io, given: string): Promise<string> {
  return decoded(await readBytes(pathOf(io, given), given));
}

function decoded(bytes: Uint8Array): string {
  return new TextDecoder().decode(bytes);
}

/** The one who types the address chooses the host: an own log on a private address is as good as any. */
async function fetched(url: string, token?: string): Promise<Uint8Array> {
  const headers = token === undefined ? {} : { authorization: `Bearer ${token}` };
  const response = await fetch(url, { headers }).catch((error: unknown) => {
    const why = error instanceof Error ? error.message : String(error);
    throw new CommandRefused('INPUT_UNREADABLE', `${url}: ${why}`, { input: url });
  });
  if (!response.ok) {
    const facts = { input: url, answered: response.status };
    throw new CommandRefused('INPUT_UNREADABLE', `${url} answered ${response.status}`, facts);
  }
  return new Uint8Array(await response.arrayBuffer());
}
