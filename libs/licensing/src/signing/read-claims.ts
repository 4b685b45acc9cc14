import type { ChainLink } from '../domain/certificate-chain.js';
import type { OpenedClaims } from '../domain/certificate-check.js';
import { PLAIN_TYP } from '../domain/certificate-credential.js';
import { credentialFaults } from '../domain/certificate-vc.js';

type Json = Readonly<Record<string, unknown>>;

/** The claims of a certificate, or why they are none. */
export type ReadClaims = { readonly claims: OpenedClaims } | { readonly faults: readonly string[] };

const MISSING: ReadClaims = { faults: [] };

/** Reads the payload of a certificate: a credential, or the plain claims of certificates of the first form. */
export function readClaims(payload: unknown, typ: string | undefined): ReadClaims {
  if (!isObject(payload)) return MISSING;
  return typ === PLAIN_TYP ? readPlain(payload) : readCredential(payload);
}

function readPlain(payload: Json): ReadClaims {
  const { number, licenseId, licensee, works } = payload;
  const dates = datesOf(payload);
  if (typeof number !== 'string' || typeof licenseId !== 'string' || dates === undefined) return MISSING;
  const shown = { licensee: textOf(licensee), works: worksOf(works) };
  return {
    claims: { number, licenseId, issuer: textOf(payload.iss), ...dates, ...shown, ...statusOf(payload.status) },
  };
}

function readCredential(payload: Json): ReadClaims {
  const faults = credentialFaults(payload).map(({ at, rule }) => `${at}: ${rule}`);
  if (faults.length > 0) return { faults };
  const { iss, credentialSubject: subject } = payload;
  const dates = datesOf(payload);
  if (typeof iss !== 'string' || !isObject(subject) || dates === undefined) return MISSING;
  const conflict = conflictIn(payload);
  if (conflict !== undefined) return { faults: [conflict] };
  const { number, license, licensee, works, chainOfAuthority } = subject;
  const chain = chainOf(chainOfAuthority);
  if (typeof number !== 'string' || typeof license !== 'string' || chain === undefined) return MISSING;
  return {
    claims: {
      number,
      licenseId: license.replace(/^urn:uuid:/u, ''),
      issuer: iss,
      ...dates,
      chain,
      licensee: textOf(isObject(licensee) ? licensee.name : undefined),
      works: worksOf(works),
      ...statusOf(payload.status),
    },
  };
}

/** A claim of the JWT says what its property of the credential says (VC-JOSE-COSE, section 3.1.3). */
function conflictIn({ iss, jti, sub, issuer, id, credentialSubject }: Json): string | undefined {
  const issuerId = isObject(issuer) ? issuer.id : issuer;
  const subjectId = isObject(credentialSubject) ? credentialSubject.id : undefined;
  if (iss !== issuerId) return 'iss and issuer differ';
  if (jti !== undefined && jti !== id) return 'jti and id differ';
  return sub !== undefined && sub !== subjectId ? 'sub and credentialSubject.id differ' : undefined;
}

function datesOf({ iat, nbf, exp }: Json): Pick<OpenedClaims, 'iat' | 'nbf' | 'exp'> | undefined {
  if (typeof nbf !== 'number' || typeof exp !== 'number') return undefined;
  return { iat: typeof iat === 'number' ? iat : nbf, nbf, exp };
}

function statusOf(status: unknown): Pick<OpenedClaims, 'status'> {
  const list = isObject(status) ? status.status_list : undefined;
  if (!isObject(list)) return {};
  const { idx, uri } = list;
  const isPlace = typeof idx === 'number' && Number.isSafeInteger(idx) && idx >= 0;
  return isPlace && typeof uri === 'string' ? { status: { index: idx, uri } } : {};
}

/** @returns undefined when it is no chain */
function chainOf(value: unknown): readonly ChainLink[] | undefined {
  if (!Array.isArray(value)) return undefined;
  const links = value.map(linkOf).filter((link) => link !== undefined);
  return links.length === value.length ? links : undefined;
}

function linkOf(value: unknown): ChainLink | undefined {
  if (!isObject(value)) return undefined;
  const { grantor, grantee, basis, exclusive, territories, media, languages, uses, domains, from, until, mayGrantOn } =
    value;
  if (!isParty(grantor) || !isParty(grantee) || typeof basis !== 'string' || !isInstant(from)) return undefined;
  if (!isTexts(territories) || !isTexts(media) || !isTexts(languages)) return undefined;
  if ((uses !== undefined && !isTexts(uses)) || (domains !== undefined && !isTexts(domains))) return undefined;
  if (until !== undefined && !isInstant(until)) return undefined;
  return {
    grantor,
    grantee,
    basis,
    exclusive: exclusive === true,
    territories,
    media,
    languages,
    ...(uses === undefined ? {} : { uses }),
    ...(domains === undefined ? {} : { domains }),
    from,
    ...(until === undefined ? {} : { until }),
    mayGrantOn: mayGrantOn === true,
  };
}

function isParty(value: unknown): value is ChainLink['grantor'] {
  if (!isObject(value) || !isObject(value.names)) return false;
  const isNamed = Object.values(value.names).every((name) => typeof name === 'string');
  return isNamed && (value.id === undefined || typeof value.id === 'string');
}

function isInstant(value: unknown): value is string {
  if (typeof value !== 'string') return false;
  try {
    Temporal.Instant.from(value);
    return true;
  } catch {
    return false;
  }
}

function worksOf(value: unknown): OpenedClaims['works'] {
  if (!Array.isArray(value)) return [];
  return value.filter(isObject).map(({ uri, title }) => ({ uri: textOf(uri), title: textOf(title) }));
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

function isTexts(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.every((each) => typeof each === 'string');
}

function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
