import { err, ok, type Result } from '@app/kernel';

/** What a log says of itself at one moment. C2SP tlog-checkpoint. */
export interface Checkpoint {
  /** Name of the log: where it is served, without a scheme. */
  readonly origin: string;
  /** Leaves. */
  readonly size: number;
  /** Merkle tree hash, 32 bytes as base64. */
  readonly root: string;
}

/** One signature line of a note: by whom, and 4 bytes of key id before the signature, base64. */
export interface NoteSignature {
  readonly name: string;
  readonly value: string;
}

/** A checkpoint with its signatures: C2SP signed-note. */
export interface SignedCheckpoint extends Checkpoint {
  /** What is signed, the last line feed included. */
  readonly text: string;
  readonly signatures: readonly NoteSignature[];
}

export interface CheckpointUnreadable {
  readonly code: 'CHECKPOINT_UNREADABLE';
  readonly detail: string;
}

const SIGNATURE = /^— (\S+) ([A-Za-z0-9+/]+={0,2})$/u;
const ROOT = /^[A-Za-z0-9+/]{43}=$/;
const SIZE = /^(?:0|[1-9]\d{0,15})$/;

/** The text of a checkpoint, as it is signed. */
export function checkpointText({ origin, size, root }: Checkpoint): string {
  return `${origin}\n${size}\n${root}\n`;
}

/** A checkpoint with its signatures, as it is served. */
export function signedNote(text: string, signatures: readonly NoteSignature[]): string {
  return `${text}\n${signatures.map(({ name, value }) => `— ${name} ${value}\n`).join('')}`;
}

/** Reads a signed checkpoint. Lines after the third belong to extensions: signed, and not looked at. */
export function readCheckpoint(note: string): Result<SignedCheckpoint, CheckpointUnreadable> {
  const gap = note.lastIndexOf('\n\n');
  if (gap === -1 || !note.endsWith('\n')) return unreadable('no blank line between text and signatures');
  const text = note.slice(0, gap + 1);
  const [origin = '', size = '', root = ''] = text.split('\n');
  if (origin === '') return unreadable('the first line is no name of a log');
  if (!SIZE.test(size) || !Number.isSafeInteger(Number(size))) return unreadable('the second line is no size');
  if (!ROOT.test(root)) return unreadable('the third line is no hash of 32 bytes in base64');
  const signatures: NoteSignature[] = [];
  for (const line of note.slice(gap + 2, -1).split('\n')) {
    const [, name, value] = SIGNATURE.exec(line) ?? [];
    if (name === undefined || value === undefined || !isBase64(value))
      return unreadable('a line after the blank one is no signature');
    signatures.push({ name, value });
  }
  return ok({ origin, size: Number(size), root, text, signatures });
}

/** Strictly: one signature is written in one way. */
function isBase64(text: string): boolean {
  try {
    Uint8Array.fromBase64(text, { lastChunkHandling: 'strict' });
    return true;
  } catch {
    return false;
  }
}

function unreadable(detail: string): Result<never, CheckpointUnreadable> {
  return err({ code: 'CHECKPOINT_UNREADABLE', detail });
}
