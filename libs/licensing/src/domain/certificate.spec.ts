import { describe, expect, it } from '@jest/globals';
import { certificateStatus } from './certificate.js';
import { certificateNumber } from './certificate-number.js';
import { aLicense, at } from './license.fixture.js';

const DURING = at('2027-06-01T00:00Z');
const before = at('2027-05-01T00:00Z');
const by = certificateNumber(new Uint8Array(16).fill(1));

describe('the status of a certificate', () => {
  it.each([
    ['in its term', {}, {}, 'valid'],
    ['before it was granted', { grantedAt: at('2027-07-01T00:00Z') }, {}, 'not_yet_valid'],
    ['suspended by the desk', { suspensions: [{ suspendedAt: before }] }, {}, 'suspended'],
    [
      'suspended for its upstream',
      { suspensions: [{ suspendedAt: before, cause: 'UPSTREAM' }] },
      {},
      'suspended_upstream',
    ],
    [
      'suspended for both',
      {
        suspensions: [
          { suspendedAt: before, cause: 'UPSTREAM' },
          { suspendedAt: before, cause: 'NON_PAYMENT' },
        ],
      },
      {},
      'suspended',
    ],
    ['reinstated', { suspensions: [{ suspendedAt: before, reinstatedAt: DURING }] }, {}, 'valid'],
    ['revoked', { state: 'REVOKED', revokedAt: DURING }, {}, 'revoked'],
    ['used up', { state: 'EXHAUSTED', exhaustedAt: before }, {}, 'expired'],
    [
      'superseded, and revoked besides',
      { state: 'REVOKED', revokedAt: before },
      { superseded: { at: DURING, by } },
      'superseded',
    ],
    ['superseded later', {}, { superseded: { at: DURING.add({ seconds: 1 }), by } }, 'valid'],
  ] as const)('%s', (_, license, certificate, status) => {
    expect(certificateStatus(aLicense(license), certificate, DURING)).toBe(status);
  });
});
