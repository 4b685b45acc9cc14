/** Cost of an Argon2id hash (RFC 9106, section 3.1). */
export interface PasswordCost {
  /** Memory in KiB, at least 8 per lane. */
  readonly memoryKiB: number;
  /** Passes over the memory. */
  readonly passes: number;
  readonly lanes: number;
}

export interface PhcHash {
  readonly cost: PasswordCost;
  readonly salt: Uint8Array;
  readonly tag: Uint8Array;
}

/** Version 0x13, RFC 9106, section 3.1; the only one this service makes and reads. */
const SHAPE =
  /^\$argon2id\$v=19\$m=([1-9]\d{0,6}),t=([1-9]\d{0,1}),p=([1-9]\d{0,1})\$([A-Za-z0-9+/]{11,86})\$([A-Za-z0-9+/]{16,86})$/;

/** Ceiling for hashes read from the database, 256 MiB: a tampered row must not become a denial of service. */
const MAX_MEMORY_KIB = 262_144;

/**
 * Reads `$argon2id$v=19$m=…,t=…,p=…$salt$tag` with unpadded Base64, the PHC string format.
 * @returns undefined for anything else: other algorithms, other versions, padding, costs beyond reason
 */
export function parsePhc(phc: string): PhcHash | undefined {
  const [, m, t, p, salt, tag] = SHAPE.exec(phc) ?? [];
  if (salt === undefined || tag === undefined) return undefined;
  const cost: PasswordCost = { memoryKiB: Number(m), passes: Number(t), lanes: Number(p) };
  if (cost.memoryKiB > MAX_MEMORY_KIB || cost.memoryKiB < 8 * cost.lanes) return undefined;
  const hash = { cost, salt: Buffer.from(salt, 'base64'), tag: Buffer.from(tag, 'base64') };
  // Base64 has several spellings for the same bytes; only the canonical one was printed by us.
  return printPhc(hash) === phc ? hash : undefined;
}

export function printPhc({ cost, salt, tag }: PhcHash): string {
  const base64 = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64').replace(/=+$/, '');
  return `$argon2id$v=19$m=${cost.memoryKiB},t=${cost.passes},p=${cost.lanes}$${base64(salt)}$${base64(tag)}`;
}
