import { deflateSync, inflateSync } from 'node:zlib';
import { compactVerify, createLocalJWKSet, errors, type JSONWebKeySet } from 'jose';
import { packStatuses, STATUS_BITS, statusValue } from '../domain/status-list.js';
import { ALGORITHM } from './open-token.js';

export const STATUS_LIST_TYP = 'statuslist+jwt';
/** Largest list that is unpacked, bytes: 4 statuses each. */
const MAX_LIST_BYTES = 16 * 1024 * 1024;

export interface EncodedStatusList {
  readonly bits: number;
  /** base64url of the DEFLATE (zlib) of the packed statuses. */
  readonly lst: string;
}

export function encodeStatusList(statuses: readonly number[]): EncodedStatusList {
  return { bits: STATUS_BITS, lst: deflateSync(packStatuses(statuses), { level: 9 }).toString('base64url') };
}

/** @returns undefined when the list cannot be read */
export function decodeStatusList(list: unknown): ((index: number) => number | undefined) | undefined {
  if (typeof list !== 'object' || list === null || !('bits' in list) || !('lst' in list)) return undefined;
  const { bits, lst } = list;
  if (typeof lst !== 'string' || (bits !== 1 && bits !== 2 && bits !== 4 && bits !== 8)) return undefined;
  try {
    const bytes = inflateSync(Buffer.from(lst, 'base64url'), { maxOutputLength: MAX_LIST_BYTES });
    return (index) => statusValue(bytes, bits, index);
  } catch {
    return undefined;
  }
}

/**
 * Reads a signed status list (Token Status List).
 * @returns undefined when it is no status list, or not signed with one of the keys
 */
export async function openStatusList(
  token: string,
  jwks: JSONWebKeySet,
): Promise<((index: number) => number | undefined) | undefined> {
  try {
    const { payload, protectedHeader } = await compactVerify(token.trim(), createLocalJWKSet(jwks), {
      algorithms: [ALGORITHM],
    });
    if (protectedHeader.typ !== STATUS_LIST_TYP) return undefined;
    const claims: unknown = JSON.parse(new TextDecoder().decode(payload));
    return typeof claims === 'object' && claims !== null && 'status_list' in claims
      ? decodeStatusList(claims.status_list)
      : undefined;
  } catch (failure) {
    if (failure instanceof errors.JOSEError || failure instanceof SyntaxError) return undefined;
    throw failure;
  }
}
