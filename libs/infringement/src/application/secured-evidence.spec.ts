import type { Evidence, EvidenceStanding } from '@app/evidence';
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
} as const satisfies Evidence;

/** The evidence of a case whose finding has one bundle, and whose page is stored no more. */
const evidenceWith = (standing: EvidenceStanding, bundle: Evidence) =>
  new SecuredEvidence(
    { execute: () => Promise.resolve({ standing, evidence: [bundle] }) },
    { of: () => Promise.resolve({ status: 'MISSING' }) },
  ).of(aCase({ findingId: 'finding-1' }));

describe('the evidence of a case', () => {
  it('is the sealed bundle of its finding', async () => {
    expect(await evidenceWith('SECURED', BUNDLE)).toEqual({ status: 'SECURED', manifestHash: BUNDLE.manifestHash });
  });

  it.each(['REQUESTED', 'CAPTURED', 'SEALED'] as const)('is waited for while its bundle is %s', async (state) => {
    expect(await evidenceWith('PENDING', { ...BUNDLE, state })).toEqual({ status: 'PENDING' });
  });

  it('is the stored page where no bundle could be made', async () => {
    expect(await evidenceWith('FAILED', { ...BUNDLE, state: 'FAILED' })).toEqual({ status: 'MISSING' });
  });

  it('is no bundle whose files were erased when their time was over', async () => {
    expect(await evidenceWith('NONE', { ...BUNDLE, erasedAt: AT })).toEqual({ status: 'MISSING' });
  });
});
