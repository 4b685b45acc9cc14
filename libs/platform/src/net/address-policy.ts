import { lookup } from 'node:dns/promises';
import ipaddr from 'ipaddr.js';

/** All addresses of a name. Tests put their own in its place. */
export type Resolve = (hostname: string) => Promise<readonly { readonly address: string; readonly family: number }[]>;

export const systemResolve: Resolve = (hostname) => lookup(hostname, { all: true, verbatim: true });

/** A name or address that this service must never connect to. */
export class ForbiddenAddressError extends Error {
  readonly code = 'FETCH_ADDRESS_FORBIDDEN';
}

/**
 * Whether an IP address is one of the public internet. Loopback, private, link-local (cloud metadata), carrier-grade NAT, multicast,
 * documentation, benchmark, tunnels (6to4, Teredo, NAT64) and IPv4 mapped into IPv6 are not; the last is refused whole, since it reaches
 * IPv4 hosts past rules written for one family. Of IPv6 only 2000::/3 is given out at all (RFC 4291, IANA).
 */
export function isPublicAddress(address: string): boolean {
  if (!ipaddr.isValid(address)) return false;
  const parsed = ipaddr.parse(address);
  return parsed.range() === 'unicast' && (parsed.kind() === 'ipv4' || parsed.match(ipaddr.parseCIDR('2000::/3')));
}

/** @returns the literal address of a URL's host, without the brackets of IPv6; undefined for a name */
export function literalAddress(hostname: string): string | undefined {
  const bare = hostname.replace(/^\[|\]$/gu, '');
  return ipaddr.isValid(bare) ? bare : undefined;
}

/**
 * Addresses a name may be connected at. One forbidden address among them refuses the name: an honest site has no private ones.
 * @throws ForbiddenAddressError, or the resolver's own error
 */
export async function publicAddresses(
  hostname: string,
  resolve: Resolve,
): Promise<{ address: string; family: number }[]> {
  const found = await resolve(hostname);
  const forbidden = found.find(({ address }) => !isPublicAddress(address));
  if (forbidden !== undefined)
    throw new ForbiddenAddressError(`${hostname} is at ${forbidden.address}, which is no public address`);
  return found.map(({ address, family }) => ({ address, family }));
}
