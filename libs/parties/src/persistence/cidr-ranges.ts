import { Injectable } from '@nestjs/common';
import ipaddr from 'ipaddr.js';
import type { IpRanges } from '../application/ip-ranges.port.js';

@Injectable()
export class CidrRanges implements IpRanges {
  normalize(typed: string): string | undefined {
    const text = typed.trim();
    if (ipaddr.isValidCIDR(text)) return canonical(text);
    // WHY the four parts: the parser also takes 10.1 and 0x0a000001, which nobody means.
    if (!ipaddr.isValid(text) || (!text.includes(':') && !ipaddr.IPv4.isValidFourPartDecimal(text))) return undefined;
    return canonical(`${text}/${ipaddr.parse(text).kind() === 'ipv4' ? 32 : 128}`);
  }
}

/** Host bits are zeroed: `10.1.2.3/8` is `10.0.0.0/8`. */
function canonical(cidr: string): string {
  const [address, bits] = ipaddr.parseCIDR(cidr);
  const network =
    address.kind() === 'ipv4' ? ipaddr.IPv4.networkAddressFromCIDR(cidr) : ipaddr.IPv6.networkAddressFromCIDR(cidr);
  return `${network.toString()}/${bits}`;
}

/** Whether an address lies in one of the ranges; IPv4 inside IPv6 is IPv4. No ranges: everywhere. */
export function isWithinRanges(address: string, ranges: readonly string[]): boolean {
  if (ranges.length === 0) return true;
  if (!ipaddr.isValid(address)) return false;
  const asked = ipaddr.process(address);
  return ranges.some((cidr) => {
    const range = ipaddr.parseCIDR(cidr);
    return range[0].kind() === asked.kind() && asked.match(range);
  });
}
