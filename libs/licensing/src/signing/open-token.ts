import { compactVerify, createLocalJWKSet, decodeProtectedHeader, errors, type JSONWebKeySet } from 'jose';
import type { Binding, OpenedToken } from '../domain/certificate-check.js';
import { digestOf, partsOf, readDisclosures, type SelectiveParts } from './disclosures.js';
import { readClaims } from './read-claims.js';

/** The only algorithm certificates are signed with: nothing in a token's header can choose another. */
export const ALGORITHM = 'EdDSA';
/** `typ` of the proof that a presentation was made for one reader (RFC 9901, section 4.3). */
export const BINDING_TYP = 'kb+jwt';

/** Reads a certificate token or presentation and checks its signature against the issuer's public keys. Dates are not looked at. */
export async function openToken(text: string, jwks: JSONWebKeySet): Promise<OpenedToken> {
  const parts = partsOf(text);
  const core = parts?.core ?? text;
  const { payload, ...about } = await openJws(core, jwks);
  if (about.signature === 'UNREADABLE') return about;
  if (about.signature !== 'SIGNED') return { ...about, core };
  const shown = parts === undefined ? {} : disclosedIn(parts, payload);
  const binding = parts?.binding === undefined ? undefined : await bindingIn(parts.binding, parts.presented, jwks);
  return {
    ...about,
    core,
    ...readClaims(payload, about.typ),
    ...shown,
    ...(binding === undefined ? {} : { binding }),
  };
}

type Opened = Pick<OpenedToken, 'typ' | 'keyId' | 'signature'> & { readonly payload?: unknown };

/** One compact JWS under one of the keys: the key is found by its id, never taken from the token. */
async function openJws(token: string, jwks: JSONWebKeySet): Promise<Opened> {
  let header: ReturnType<typeof decodeProtectedHeader>;
  try {
    header = decodeProtectedHeader(token);
  } catch {
    return { signature: 'UNREADABLE' };
  }
  const about = {
    ...(typeof header.typ === 'string' ? { typ: header.typ } : {}),
    ...(typeof header.kid === 'string' ? { keyId: header.kid } : {}),
  };
  const key = jwks.keys.find(({ kid, crv }) => kid === header.kid && crv === 'Ed25519');
  if (key === undefined || header.kid === undefined) return { ...about, signature: 'KEY_UNKNOWN' };
  if (!isCanonical(token)) return { ...about, signature: 'FORGED' };
  try {
    const { payload } = await compactVerify(token, createLocalJWKSet({ keys: [key] }), { algorithms: [ALGORITHM] });
    return { ...about, signature: 'SIGNED', payload: JSON.parse(new TextDecoder().decode(payload)) };
  } catch (failure) {
    if (failure instanceof errors.JOSEError || failure instanceof SyntaxError) return { ...about, signature: 'FORGED' };
    throw failure;
  }
}

/**
 * Whether each part is written in the one way base64url writes its bytes: else the last sign of a signature could be
 * changed, and the text would be another with the same signature (RFC 4648, section 3.5).
 */
function isCanonical(token: string): boolean {
  return token.split('.').every((part) => Buffer.from(part, 'base64url').toString('base64url') === part);
}

function disclosedIn(
  { disclosures }: SelectiveParts,
  payload: unknown,
): Pick<OpenedToken, 'disclosed' | 'disclosureFault'> {
  const read = readDisclosures(disclosures, payload);
  return 'fault' in read ? { disclosureFault: read.fault } : { disclosed: read.claims };
}

async function bindingIn(binding: string, presented: string, jwks: JSONWebKeySet): Promise<Binding> {
  const { payload, typ, signature } = await openJws(binding, jwks);
  const claims: Readonly<Record<string, unknown>> =
    typeof payload === 'object' && payload !== null ? { ...payload } : {};
  const { aud, nonce, iat, sd_hash: hash } = claims;
  return {
    audience: typeof aud === 'string' ? aud : '(nobody)',
    nonce: typeof nonce === 'string' ? nonce : '',
    issuedAt: typeof iat === 'number' ? iat : 0,
    isSigned: signature === 'SIGNED' && typ === BINDING_TYP && hash === digestOf(presented),
  };
}
