import { describe, expect, it } from '@jest/globals';
import { aCase } from '../domain/case.fixture.js';
import { SecuredEvidence } from './secured-evidence.js';

const AT = Temporal.Instant.from('2026-03-10T02:00:00Z');
const BUNDLE = {
  id: 'evidence-1',
  findingId: 'finding-1',
  cause: 'DEMAND',
  state: 'SECURED',
  requestedBy: 'account-1',
  reason: 'for the case',
  requestedAt: AT,
  manifestHash: 'a'.repeat(64),
} as const;

/** The evidence of a case whose finding has one bundle, and whose page is stored no more. */
const evidenceWith = (bundle: typeof BUNDLE & { readonly erasedAt?: Temporal.Instant }) =>
  new SecuredEvidence(
    { execute: () => Promise.resolve({ standing: 'SECURED', evidence: [bundle] }) },
    { of: () => Promise.resolve({ status: 'MISSING' }) },
  ).of(aCase({ findingId: 'finding-1' }));

describe('the evidence of a case', () => {
  it('is the sealed bundle of its finding', async () => {
    expect(await evidenceWith(BUNDLE)).toEqual({ status: 'SECURED', manifestHash: BUNDLE.manifestHash });
  });

  it('is no bundle whose files were erased when their time was over', async () => {
    expect(await evidenceWith({ ...BUNDLE, erasedAt: AT })).toEqual({ status: 'MISSING' });
  });
});
