import { domainToASCII } from 'node:url';
import { Injectable } from '@nestjs/common';
import { parse } from 'tldts';
import type { DomainNames } from '../application/domain-names.port.js';
import { isHostname } from '../domain/domain-name.js';

@Injectable()
export class PublicSuffixNames implements DomainNames {
  normalize(typed: string): string | undefined {
    // domainToASCII would take a port, a path or user data for a part of the name and drop it.
    if (/[/:@?#\s\\]/.test(typed.trim())) return undefined;
    const ascii = domainToASCII(typed.trim()).replace(/\.$/, '');
    if (!isHostname(ascii)) return undefined;
    const { domain, isIp } = parse(ascii, { allowPrivateDomains: true });
    return domain === null || isIp === true ? undefined : ascii;
  }
}
