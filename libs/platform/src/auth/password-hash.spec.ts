import { argon2Sync } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { hashPassword, needsRehash, PASSWORD_COST, verifyPassword } from './password-hash.js';
import { parsePhc } from './phc-string.js';

/** Small enough to hash in a millisecond. */
const CHEAP = { memoryKiB: 64, passes: 1, lanes: 1 };

/** From the test suite of the reference implementation, phc-winner-argon2, version 0x13. */
const REFERENCE = '$argon2id$v=19$m=65536,t=2,p=1$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc';

describe('argon2id', () => {
  it('gives the tag of RFC 9106, section 5.3', () => {
    const tag = argon2Sync('argon2id', {
      message: Buffer.alloc(32, 1),
      nonce: Buffer.alloc(16, 2),
      secret: Buffer.alloc(8, 3),
      associatedData: Buffer.alloc(12, 4),
      parallelism: 4,
      memory: 32,
      passes: 3,
      tagLength: 32,
    });
    expect(tag.toString('hex')).toBe('0d640df58d78766c08c037a34a8b53c9d01ef0452d75b65eb52520e96b01e659');
  });

  it('takes a hash made by the reference implementation', async () => {
    expect(await verifyPassword('password', REFERENCE)).toBe(true);
    expect(await verifyPassword('Password', REFERENCE)).toBe(false);
  });
});

describe('a stored password', () => {
  it('opens for the password that made it and for no other', async () => {
    const phc = await hashPassword('correct horse battery staple', CHEAP);
    expect(await verifyPassword('correct horse battery staple', phc)).toBe(true);
    expect(await verifyPassword('correct horse battery stapl', phc)).toBe(false);
    expect(await verifyPassword('', phc)).toBe(false);
  });

  it('is the same however the keyboard composes its characters', async () => {
    const phc = await hashPassword('caf\u00e9', CHEAP);
    expect(await verifyPassword('cafe\u0301', phc)).toBe(true);
  });

  it('never gives the same hash twice', async () => {
    expect(await hashPassword('one', CHEAP)).not.toBe(await hashPassword('one', CHEAP));
  });

  it('is hashed at the cost that OWASP asks for', async () => {
    expect(await hashPassword('one')).toMatch(
      /^\$argon2id\$v=19\$m=19456,t=2,p=1\$[A-Za-z0-9+/]{22}\$[A-Za-z0-9+/]{43}$/,
    );
  });

  it.each([
    ['empty', ''],
    ['bcrypt', '$2b$10$N9qo8uLOickgx2ZMRZoMyeIjZAgcfl7p92ldGxad68LJZdL17lhWy'],
    ['argon2i', REFERENCE.replace('argon2id', 'argon2i')],
    ['the old version 0x10', REFERENCE.replace('v=19', 'v=16')],
    ['padding', `${REFERENCE}=`],
    ['a tag that ends in another spelling of the same bytes', REFERENCE.replace(/c$/, 'd')],
    ['memory of a terabyte', REFERENCE.replace('m=65536', 'm=1073741824')],
    ['memory above the ceiling', REFERENCE.replace('m=65536', 'm=262145')],
    ['memory below 8 KiB a lane', REFERENCE.replace('m=65536', 'm=7')],
    ['no salt', REFERENCE.replace('c29tZXNhbHQ', '')],
    ['trailing newline', `${REFERENCE}\n`],
  ])('opens for nobody when malformed: %s', async (_, phc) => {
    expect(parsePhc(phc)).toBeUndefined();
    expect(await verifyPassword('password', phc)).toBe(false);
    expect(needsRehash(phc)).toBe(true);
  });

  it('is hashed again when the cost has changed', async () => {
    const phc = await hashPassword('one', CHEAP);
    expect(needsRehash(phc)).toBe(true);
    expect(needsRehash(phc, CHEAP)).toBe(false);
    expect(needsRehash(await hashPassword('one'), PASSWORD_COST)).toBe(false);
  });
});
