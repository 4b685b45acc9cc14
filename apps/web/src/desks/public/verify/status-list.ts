import { record } from '../../../shared/json/record.js';
import { bytesOf, openToken, type PublicKey } from './signed-token.js';

/** Values of the Token Status List's registry, and two of our own (docs/adr/0005). */
const LISTED: Readonly<Record<number, ListedStatus>> = {
  0: 'valid',
  1: 'revoked',
  2: 'suspended',
  3: 'suspended_upstream',
  12: 'superseded',
};
export type ListedStatus = 'valid' | 'revoked' | 'suspended' | 'suspended_upstream' | 'superseded';

export interface StatusList {
  /** Seconds since 1970. */
  readonly issuedAt: number;
  /** Seconds since 1970, exclusive: from then on it tells nothing. */
  readonly expiresAt: number;
  /** Address of this list, as certificates name it. */
  readonly uri: string;
  /** Status at a place; what the list does not have is as good as revoked. */
  at(index: number): ListedStatus;
}

const LARGEST_LIST = 64 * 1_048_576;

/**
 * Opens the issuer's signed list of all statuses.
 * @returns undefined where it is not the issuer's, or does not say of what and until when
 */
export async function openStatusList(text: string, keys: readonly PublicKey[]): Promise<StatusList | undefined> {
  const { claims, typ } = await openToken(text, keys);
  const list = record(claims?.status_list);
  const { bits, lst } = list ?? {};
  const { sub, exp } = claims ?? {};
  if (typeof sub !== 'string' || typeof exp !== 'number') return undefined;
  if (typ !== 'statuslist+jwt' || typeof bits !== 'number' || typeof lst !== 'string' || ![1, 2, 4, 8].includes(bits))
    return undefined;
  const packed = bytesOf(lst);
  if (packed === undefined) return undefined;
  const unpacked = new Blob([packed]).stream().pipeThrough(new DecompressionStream('deflate'));
  const bytes = new Uint8Array(await new Response(unpacked).arrayBuffer());
  if (bytes.length > LARGEST_LIST) return undefined;
  return {
    issuedAt: typeof claims?.iat === 'number' ? claims.iat : 0,
    expiresAt: exp,
    uri: sub,
    at: (index) => {
      const perByte = 8 / bits;
      const byte = bytes[Math.floor(index / perByte)];
      if (byte === undefined) return 'revoked';
      return LISTED[(byte >> ((index % perByte) * bits)) & (2 ** bits - 1)] ?? 'revoked';
    },
  };
}
