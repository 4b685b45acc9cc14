import { record } from '../../../shared/json/record.js';

/** A public key of the issuer, RFC 7517 and 8037. */
export interface PublicKey {
  readonly kid: string;
  readonly x: string;
}

/** SIGNED: good under a key of the issuer. */
export type Signature = 'SIGNED' | 'FORGED' | 'KEY_UNKNOWN' | 'UNREADABLE';

export interface OpenedToken {
  readonly signature: Signature;
  readonly typ?: string;
  readonly keyId?: string;
  /** Only of a text that is SIGNED: nothing else it says counts. */
  readonly claims?: Readonly<Record<string, unknown>>;
}

/**
 * Opens a compact JWS, or the issuer's part of an SD-JWT, with the browser's own Ed25519 (WebCrypto). The algorithm is
 * never taken from the token.
 */
export async function openToken(text: string, keys: readonly PublicKey[]): Promise<OpenedToken> {
  const [core = ''] = text.trim().split('~');
  const [head = '', payload = '', signature = ''] = core.split('.');
  const header = record(jsonOf(head));
  const claims = record(jsonOf(payload));
  const signed = bytesOf(signature);
  if (header === undefined || claims === undefined || signed === undefined) return { signature: 'UNREADABLE' };
  const named = { ...textField(header, 'typ'), ...keyField(header) };
  const key = keys.find(({ kid }) => kid === header.kid);
  const x = key === undefined ? undefined : bytesOf(key.x);
  if (header.alg !== 'EdDSA' || x === undefined) return { signature: 'KEY_UNKNOWN', ...named };
  const publicKey = await crypto.subtle.importKey('raw', x, { name: 'Ed25519' }, false, ['verify']);
  const input = new TextEncoder().encode(`${head}.${payload}`);
  const isGood = await crypto.subtle.verify({ name: 'Ed25519' }, publicKey, signed, input);
  return isGood ? { signature: 'SIGNED', claims, ...named } : { signature: 'FORGED', ...named };
}

function textField(of: Readonly<Record<string, unknown>>, name: 'typ'): { typ?: string } {
  const value = of[name];
  return typeof value === 'string' ? { typ: value } : {};
}

function keyField({ kid }: Readonly<Record<string, unknown>>): { keyId?: string } {
  return typeof kid === 'string' ? { keyId: kid } : {};
}

/** Base64url, RFC 4648 section 5. */
export function bytesOf(base64url: string): Uint8Array<ArrayBuffer> | undefined {
  if (base64url === '' || !/^[\w-]*$/.test(base64url)) return undefined;
  try {
    const binary = atob(base64url.replaceAll('-', '+').replaceAll('_', '/'));
    return Uint8Array.from(binary, (character) => character.charCodeAt(0));
  } catch {
    return undefined;
  }
}

function jsonOf(base64url: string): unknown {
  const bytes = bytesOf(base64url);
  if (bytes === undefined) return undefined;
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    return undefined;
  }
}
