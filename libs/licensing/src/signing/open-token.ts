import { compactVerify, createLocalJWKSet, decodeProtectedHeader, errors, type JSONWebKeySet } from 'jose';
import type { CertificateClaims } from '../domain/certificate.js';
import type { OpenedClaims, OpenedToken } from '../domain/certificate-check.js';

/** The only algorithm certificates are signed with: nothing in a token's header can choose another. */
export const ALGORITHM = 'EdDSA';

/** Reads a certificate token and checks its signature against the issuer's public keys. Dates are not looked at. */
export async function openToken(token: string, jwks: JSONWebKeySet): Promise<OpenedToken> {
  let header: ReturnType<typeof decodeProtectedHeader>;
  try {
    header = decodeProtectedHeader(token);
  } catch {
    return { signature: 'UNREADABLE' };
  }
  const about = {
    ...(header.typ === undefined ? {} : { typ: header.typ }),
    ...(header.kid === undefined ? {} : { keyId: header.kid }),
  };
  const key = jwks.keys.find(({ kid, crv }) => kid === header.kid && crv === 'Ed25519');
  if (key === undefined || header.kid === undefined) return { ...about, signature: 'KEY_UNKNOWN' };
  try {
    const { payload } = await compactVerify(token, createLocalJWKSet({ keys: [key] }), { algorithms: [ALGORITHM] });
    const claims = readClaims(JSON.parse(new TextDecoder().decode(payload)));
    return { ...about, signature: 'SIGNED', ...(claims === undefined ? {} : { claims }) };
  } catch (failure) {
    if (failure instanceof errors.JOSEError || failure instanceof SyntaxError) return { ...about, signature: 'FORGED' };
    throw failure;
  }
}

function readClaims(payload: unknown): OpenedClaims | undefined {
  if (typeof payload !== 'object' || payload === null) return undefined;
  const { number, licenseId, nbf, exp, status }: Partial<Record<keyof CertificateClaims, unknown>> = payload;
  if (typeof number !== 'string' || typeof licenseId !== 'string') return undefined;
  if (typeof nbf !== 'number' || typeof exp !== 'number') return undefined;
  const statusIndex = indexOf(status);
  return { number, licenseId, nbf, exp, ...(statusIndex === undefined ? {} : { statusIndex }) };
}

function indexOf(status: unknown): number | undefined {
  const list: unknown = typeof status === 'object' && status !== null ? Reflect.get(status, 'status_list') : undefined;
  const idx: unknown = typeof list === 'object' && list !== null ? Reflect.get(list, 'idx') : undefined;
  return typeof idx === 'number' && Number.isSafeInteger(idx) && idx >= 0 ? idx : undefined;
}
