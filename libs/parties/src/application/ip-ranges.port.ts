/** Knows addresses and ranges of the network, IPv4 and IPv6 (RFC 4632, RFC 4291). */
export interface IpRanges {
  /** @param typed an address or a range in CIDR @returns the range in canonical form; undefined when it is none */
  normalize(typed: string): string | undefined;
}

export const IP_RANGES = Symbol('IP_RANGES');
