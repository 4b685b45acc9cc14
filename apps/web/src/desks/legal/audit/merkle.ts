/** Bytes of hex digits; undefined where they are none. */
export function bytesOfHex(hex: string): Uint8Array<ArrayBuffer> | undefined {
  if (!/^(?:[0-9a-f]{2})*$/.test(hex)) return undefined;
  return Uint8Array.from(hex.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16));
}

async function sha256(...parts: readonly Uint8Array<ArrayBuffer>[]): Promise<Uint8Array<ArrayBuffer>> {
  const whole = new Uint8Array(parts.reduce((length, part) => length + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return new Uint8Array(await crypto.subtle.digest('SHA-256', whole));
}

/** RFC 9162, section 2.1.1: leaves and nodes begin with another byte, so that none passes for the other. */
export const leafHash = (leaf: Uint8Array<ArrayBuffer>) => sha256(Uint8Array.of(0), leaf);
const nodeHash = (left: Uint8Array<ArrayBuffer>, right: Uint8Array<ArrayBuffer>) =>
  sha256(Uint8Array.of(1), left, right);

interface Inclusion {
  readonly leafHash: Uint8Array<ArrayBuffer>;
  /** From 0. */
  readonly index: number;
  readonly size: number;
  readonly root: Uint8Array<ArrayBuffer>;
  readonly proof: readonly Uint8Array<ArrayBuffer>[];
}

/** Whether a proof shows the leaf at its place in the tree. RFC 9162, section 2.1.3.2; by WebCrypto alone. */
export async function includes({ leafHash: leaf, index, size, root, proof }: Inclusion): Promise<boolean> {
  const isPlace = Number.isSafeInteger(index) && Number.isSafeInteger(size) && index >= 0 && index < size;
  if (!isPlace || ![leaf, root, ...proof].every(({ length }) => length === 32)) return false;
  let [first, second] = [index, size - 1];
  let hash = leaf;
  for (const sibling of proof) {
    if (second === 0) return false;
    if (first % 2 === 1 || first === second) {
      hash = await nodeHash(sibling, hash);
      while (first % 2 === 0 && first !== 0) [first, second] = [Math.floor(first / 2), Math.floor(second / 2)];
    } else {
      hash = await nodeHash(hash, sibling);
    }
    [first, second] = [Math.floor(first / 2), Math.floor(second / 2)];
  }
  return second === 0 && hash.every((byte, at) => byte === root[at]);
}
