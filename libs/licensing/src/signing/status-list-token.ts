import { deflateSync, inflateSync } from 'node:zlib';
import { compactVerify, createLocalJWKSet, errors, type JSONWebKeySet } from 'jose';
import { packStatuses, STATUS_BITS, statusValue } from '../domain/status-list.js';
import { ALGORITHM } from './open-token.js';

export const STATUS_LIST_TYP = 'statuslist+jwt';
/** Largest list that is unpacked, bytes: 2 statuses each. */
const MAX_LIST_BYTES = 16 * 1024 * 1024;

export interface EncodedStatusList {
  readonly bits: number;
  /** base64url of the DEFLATE (zlib) of the packed statuses. */
  readonly lst: string;
}

export function encodeStatusList(statuses: ArrayLike<number>, bits = STATUS_BITS): EncodedStatusList {
  return { bits, lst: deflateSync(packStatuses(statuses, bits), { level: 9 }).toString('base64url') };
}

export type StatusLookup = (index: number) => number | undefined;

/** @returns undefined when the list cannot be read */
export function decodeStatusList(list: unknown): StatusLookup | undefined {
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

export interface StatusListToken {
  readonly statusAt: StatusLookup;
  /** Address of the list: certificates name it. */
  readonly subject: string;
  /** Seconds since 1970; the list is no longer good from `exp` on. */
  readonly iat: number;
  readonly exp?: number;
  /** Seconds after `iat` from which a fresher one is to be fetched. */
  readonly ttl?: number;
}

export type OpenedStatusList = StatusListToken | { readonly fault: string };

/** Reads a signed status list (Token Status List, sections 5.1 and 8.3): typed, signed by one of the keys, complete. */
export async function openStatusList(token: string, jwks: JSONWebKeySet): Promise<OpenedStatusList> {
  try {
    const { payload, protectedHeader } = await compactVerify(token.trim(), createLocalJWKSet(jwks), {
      algorithms: [ALGORITHM],
    });
    if (protectedHeader.typ !== STATUS_LIST_TYP) return { fault: 'it is no status list' };
    return readStatusList(JSON.parse(new TextDecoder().decode(payload)));
  } catch (failure) {
    if (failure instanceof errors.JOSEError || failure instanceof SyntaxError) {
      return { fault: 'the status list is not signed by the issuer' };
    }
    throw failure;
  }
}

/** Reads the claims of a status list, whoever signed it. */
export function readStatusList(claims: unknown): OpenedStatusList {
  if (typeof claims !== 'object' || claims === null) return { fault: 'it has no claims' };
  const { status_list: list, sub, iat, exp, ttl }: Readonly<Record<string, unknown>> = { ...claims };
  const statusAt = decodeStatusList(list);
  if (statusAt === undefined) return { fault: 'its list cannot be read' };
  if (typeof sub !== 'string' || typeof iat !== 'number')
    return { fault: 'it does not say which list it is, or of when' };
  return {
    statusAt,
    subject: sub,
    iat,
    ...(typeof exp === 'number' ? { exp } : {}),
    ...(typeof ttl === 'number' ? { ttl } : {}),
  };
}
