/**
 * What a machine may be allowed to do: `<resource>:<read|write>`, the resource being the first part of the address
 * after `/api/v1`. What is not in this list (accounts, sessions, tokens, agreements to sign) is for people alone; `olp:write`, given by
 * a person, is a power to buy at the tariff's price.
 */
export const SCOPES = [
  'advisories:read',
  'advisories:write',
  'agents:read',
  'agreements:read',
  'certificates:read',
  'claims:read',
  'claims:write',
  'decisions:write',
  'deliveries:read',
  'deliveries:write',
  'feeds:read',
  'findings:read',
  'license-requests:read',
  'license-requests:write',
  'licenses:read',
  'olp:write',
  'products:read',
  'reports:read',
  'reports:write',
  'reprints:read',
  'reprints:write',
  'scans:read',
  'scans:write',
  'usage:read',
  'usage:write',
  'works:read',
  'works:write',
] as const;
export type Scope = (typeof SCOPES)[number];

/** The scope a machine needs for a request. @param path below `/api/v1/` @returns a word that may be no `Scope` at all */
export function scopeOf(method: string, path: string): string {
  const resource = /^\/api\/v1\/([^/?]+)/.exec(path)?.[1] ?? '';
  return `${resource}:${method === 'GET' || method === 'HEAD' ? 'read' : 'write'}`;
}
