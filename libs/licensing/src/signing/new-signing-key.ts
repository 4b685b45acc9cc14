import { calculateJwkThumbprint, exportJWK, generateKeyPair } from 'jose';
import { ALGORITHM } from './open-token.js';

/** A fresh private Ed25519 key as JWK (RFC 8037), named by its thumbprint (RFC 7638). */
export async function newSigningKey(): Promise<Readonly<Record<string, string>>> {
  const { privateKey } = await generateKeyPair(ALGORITHM, { crv: 'Ed25519', extractable: true });
  const { kty, crv, x, d } = await exportJWK(privateKey);
  if (crv === undefined || x === undefined || d === undefined)
    throw new Error('INVARIANT: a key pair has both its parts');
  return { kty: String(kty), crv, x, d, kid: await calculateJwkThumbprint({ kty: String(kty), crv, x }) };
}
