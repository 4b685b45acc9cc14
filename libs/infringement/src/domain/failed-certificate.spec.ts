import { expect, it } from '@jest/globals';
import { kindOfCertificate } from './failed-certificate.js';
import { duplicateKey, knownKeys } from './report.js';

it.each([
  ['tampered', 'ON_A_PAGE', 'FALSE_AGENT'],
  ['unknown_number', 'NOWHERE', 'FALSE_AGENT'],
  ['revoked', 'ON_A_PAGE', 'BREACH_OF_LICENSE'],
  ['expired', 'ON_A_PAGE', 'BREACH_OF_LICENSE'],
  ['expired', 'NOWHERE', 'FALSE_AGENT'],
] as const)('a certificate that is %s, shown %s, is a report of %s', (status, shown, kind) => {
  expect(kindOfCertificate(status, shown)).toBe(kind);
});

it('two reports of one certificate are one', () => {
  const content = { kind: 'FALSE_AGENT', certificate: 'IMP1' } as const;
  expect(duplicateKey(content)).toBe('FALSE_AGENT certificate:IMP1');
  expect(knownKeys(content)).toEqual(['FALSE_AGENT certificate:IMP1']);
});
