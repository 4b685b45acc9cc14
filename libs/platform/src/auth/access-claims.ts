import { ROLES, type Role } from '@app/kernel';

/** `iss` of every access token: a token made by anything else is refused. */
export const ACCESS_TOKEN_ISSUER = 'imprimatur';

/** Payload of an access token (RFC 7519): ids and codes, no personal data. `iat` and `exp` are seconds since 1970 UTC. */
export interface AccessClaims {
  readonly iss: string;
  readonly jti: string;
  /** Session id: the token is good while the session is. */
  readonly sid: string;
  /** Account id. */
  readonly sub: string;
  readonly roles: readonly Role[];
  readonly partnerId?: string;
  readonly iat: number;
  /** First second at which the token is no longer good. */
  readonly exp: number;
}

/**
 * Reads a payload whose signature has been checked already.
 * @returns undefined for anything this version would not have issued, e.g. an unknown role
 */
export function parseAccessClaims(raw: unknown): AccessClaims | undefined {
  if (typeof raw !== 'object' || raw === null) return undefined;
  const { iss, jti, sid, sub, roles, partnerId, iat, exp }: Partial<Record<keyof AccessClaims, unknown>> = raw;
  if (iss !== ACCESS_TOKEN_ISSUER || typeof jti !== 'string') return undefined;
  if (typeof sid !== 'string' || sid === '') return undefined;
  if (typeof sub !== 'string' || sub === '') return undefined;
  if (!Array.isArray(roles) || !roles.every(isRole)) return undefined;
  if (partnerId !== undefined && (typeof partnerId !== 'string' || partnerId === '')) return undefined;
  if (typeof iat !== 'number' || !Number.isInteger(iat)) return undefined;
  if (typeof exp !== 'number' || !Number.isInteger(exp)) return undefined;
  return { iss, jti, sid, sub, roles, ...(partnerId === undefined ? {} : { partnerId }), iat, exp };
}

function isRole(value: unknown): value is Role {
  return ROLES.some((role) => role === value);
}
