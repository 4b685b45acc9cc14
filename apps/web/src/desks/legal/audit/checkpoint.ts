interface SignedCheckpoint {
  readonly origin: string;
  readonly size: number;
  readonly root: Uint8Array<ArrayBuffer>;
  /** What is signed, its last line feed included. */
  readonly text: string;
  readonly signatures: readonly { readonly name: string; readonly bytes: Uint8Array<ArrayBuffer> }[];
}

const ED25519 = 1;
const KEY_ID_BYTES = 4;

/** Reads a signed note, C2SP tlog-checkpoint; undefined where it is none. */
export function checkpointIn(note: string): SignedCheckpoint | undefined {
  const gap = note.lastIndexOf('\n\n');
  const text = note.slice(0, gap + 1);
  const [origin = '', size = '', root = ''] = text.split('\n');
  const rootBytes = bytesOfBase64(root);
  if (gap === -1 || origin === '' || !/^\d{1,15}$/.test(size) || rootBytes?.length !== 32) return undefined;
  const signatures = note
    .slice(gap + 2)
    .split('\n')
    .flatMap((line) => {
      const [, name, value] = /^— (\S+) (\S+)$/u.exec(line) ?? [];
      const bytes = value === undefined ? undefined : bytesOfBase64(value);
      return name === undefined || bytes === undefined ? [] : [{ name, bytes }];
    });
  return { origin, size: Number(size), root: rootBytes, text, signatures };
}

/**
 * Whether one of the log's keys signed a checkpoint.
 * @param keys a line each: `<name>+<key id>+<key>`, C2SP signed-note
 */
export async function isSigned({ text, signatures }: SignedCheckpoint, keys: string): Promise<boolean> {
  for (const line of keys.split('\n')) {
    const [, name, id, value] = /^(\S+)\+([0-9a-f]{8})\+(\S+)$/.exec(line) ?? [];
    const key = value === undefined ? undefined : bytesOfBase64(value);
    if (name === undefined || key?.[0] !== ED25519) continue;
    const fitting = signatures.filter((each) => each.name === name && hexOf(each.bytes.slice(0, KEY_ID_BYTES)) === id);
    const verifier = await crypto.subtle.importKey('raw', key.slice(1), 'Ed25519', false, ['verify']);
    for (const { bytes } of fitting) {
      const signed = new TextEncoder().encode(text);
      if (await crypto.subtle.verify('Ed25519', verifier, bytes.slice(KEY_ID_BYTES), signed)) return true;
    }
  }
  return false;
}

function hexOf(bytes: Uint8Array): string {
  return [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

function bytesOfBase64(text: string): Uint8Array<ArrayBuffer> | undefined {
  try {
    return Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
  } catch {
    return undefined;
  }
}
