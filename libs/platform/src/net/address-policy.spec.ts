import { describe, expect, it } from '@jest/globals';
import { ForbiddenAddressError, isPublicAddress, literalAddress, publicAddresses } from './address-policy.js';

describe('an address', () => {
  it.each(['93.184.215.14', '2606:4700::6810:85e5'])('%s is public', (address) => {
    expect(isPublicAddress(address)).toBe(true);
  });

  it.each([
    ['127.0.0.1', 'loopback'],
    ['::1', 'loopback'],
    ['10.1.2.3', 'private'],
    ['172.16.0.1', 'private'],
    ['192.168.1.1', 'private'],
    ['fd00::1', 'unique local'],
    ['169.254.169.254', 'link-local, cloud metadata'],
    ['fe80::1', 'link-local'],
    ['100.64.0.1', 'carrier-grade NAT'],
    ['0.0.0.0', 'unspecified'],
    ['::', 'unspecified'],
    ['224.0.0.1', 'multicast'],
    ['ff02::1', 'multicast'],
    ['255.255.255.255', 'broadcast'],
    ['192.0.2.1', 'documentation'],
    ['198.18.0.1', 'benchmark'],
    ['::ffff:93.184.215.14', 'IPv4 mapped'],
    ['64:ff9b::7f00:1', 'NAT64'],
    ['2002:7f00:1::', '6to4'],
    ['2001:0:1::1', 'Teredo'],
    ['::7f00:1', 'IPv4 compatible, as it was once'],
    ['::127.0.0.1', 'the same'],
    ['4000::1', 'given out to nobody'],
    ['not an address', 'nonsense'],
  ])('%s is not public: %s', (address) => {
    expect(isPublicAddress(address)).toBe(false);
  });

  it('in a URL is known without its brackets, a name is none', () => {
    expect(literalAddress('[::1]')).toBe('::1');
    expect(literalAddress('example.org')).toBeUndefined();
  });
});

describe('a name', () => {
  it('with one private address among public ones is refused', async () => {
    const resolve = async () => [
      { address: '93.184.215.14', family: 4 },
      { address: '10.0.0.1', family: 4 },
    ];
    await expect(publicAddresses('rebind.example', resolve)).rejects.toThrow(ForbiddenAddressError);
  });
});
