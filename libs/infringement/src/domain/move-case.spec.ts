import { must } from '@app/kernel';
import { describe, expect, it } from '@jest/globals';
import { aCase, FOUND, LICENSED, UNLICENSED } from './case.fixture.js';
import type { CaseState } from './case-states.js';
import type { InfringementCase } from './infringement-case.js';
import { type Move, moveCase } from './move-case.js';
import { addEvidence } from './open-case.js';

const at = Temporal.Instant.from('2026-03-11T02:00:00Z');

function move(file: InfringementCase, to: CaseState, more: Partial<Move> = {}) {
  return moveCase(file, { to, by: 'li', at, ...more });
}

function unmet(guard: string) {
  return { ok: false, error: { code: 'CASE_GUARD_UNMET', guard } };
}

describe('moving a case', () => {
  it('counts its version up and keeps the check it was moved on', () => {
    const { event, file } = must(move(aCase(), 'EVIDENCE_PENDING', { licenseCheck: UNLICENSED }), 'moved');
    expect(event).toBe('MOVED');
    expect(file).toMatchObject({ state: 'EVIDENCE_PENDING', version: 3, licenseCheck: UNLICENSED });
  });

  it('is refused by the flow before any guard is asked', () => {
    expect(move(aCase({ state: 'DETECTED' }), 'NOTICE_SENT')).toMatchObject({
      error: { code: 'STATE_REFUSED', allowed: ['TRIAGE', 'DISMISSED_DUPLICATE'] },
    });
  });
});

describe('a license', () => {
  it('that covers the use ends the case instead of going on with it', () => {
    const file = aCase({ licenseCheck: LICENSED });
    expect(move(file, 'EVIDENCE_PENDING')).toMatchObject(unmet('LICENSE_CHECK'));
    expect(must(move(file, 'LICENSED_CLOSED'), 'closed').file.state).toBe('LICENSED_CLOSED');
  });

  it('that is on no record closes nothing', () => {
    expect(move(aCase(), 'LICENSED_CLOSED')).toMatchObject(unmet('LICENSE_CHECK'));
  });

  it('produced late, before the second approval, stops the confirmation', () => {
    const file = aCase({ state: 'EVIDENCE_SECURED' });
    const first = must(move(file, 'CONFIRMED_INFRINGEMENT', { licenseCheck: UNLICENSED }), 'approved').file;
    const second = move(first, 'CONFIRMED_INFRINGEMENT', { by: 'wang', licenseCheck: LICENSED });
    expect(second).toMatchObject(unmet('LICENSE_CHECK'));
  });
});

describe('a flag for exemption', () => {
  it('is reviewed by a person before evidence is gathered', () => {
    const flagged = aCase({ exemption: 'FLAGGED' });
    expect(move(flagged, 'EVIDENCE_PENDING')).toMatchObject(unmet('EXEMPTION_REVIEW'));
    const review = must(move(flagged, 'EXEMPT_REVIEW'), 'review').file;
    const after = must(move(review, 'EVIDENCE_PENDING'), 'after').file;
    expect(after).toMatchObject({ state: 'EVIDENCE_PENDING', exemption: 'REVIEWED' });
  });
});

describe('evidence', () => {
  const { evidenceHash: _, findingId: __, ...bare } = aCase({ state: 'EVIDENCE_PENDING' });

  it('is not secured without a stored copy of the page', () => {
    expect(move(bare, 'EVIDENCE_SECURED')).toMatchObject(unmet('STORED_EVIDENCE'));
    const shown = addEvidence(bare, FOUND);
    expect(shown).toMatchObject({ evidenceHash: FOUND.contentHash, version: bare.version + 1 });
    expect(shown && must(move(shown, 'EVIDENCE_SECURED'), 'secured').file.state).toBe('EVIDENCE_SECURED');
  });

  it('tells which work the page copies, where nobody had named one', () => {
    const { workId = '', ...unnamed } = bare;
    const found = { ...FOUND, workId, partnerId: 'partner-1' };
    expect(addEvidence(unnamed, found)).toMatchObject({ workId, partnerId: 'partner-1' });
    expect(addEvidence({ ...unnamed, workId: 'another' }, found)).toMatchObject({ workId: 'another' });
  });

  it('is the first copy that was seen', () => {
    expect(addEvidence(aCase(), { ...FOUND, contentHash: 'cd'.repeat(32) })).toBeUndefined();
  });

  it('of a later scan that flags an exemption holds the case up, unless it is confirmed already', () => {
    const later = { ...FOUND, contentHash: 'cd'.repeat(32), exemption: 'FLAGGED' } as const;
    const secured = aCase({ state: 'EVIDENCE_SECURED' });
    const flagged = addEvidence(secured, later);
    expect(flagged).toEqual({ ...secured, exemption: 'FLAGGED', version: secured.version + 1 });
    expect(flagged && move(flagged, 'CONFIRMED_INFRINGEMENT')).toMatchObject({
      error: { guard: 'EXEMPTION_REVIEW', expected: expect.stringContaining('REOPENED') },
    });
    expect(addEvidence(aCase({ exemption: 'REVIEWED' }), later)).toBeUndefined();
    expect(addEvidence(aCase({ state: 'CONFIRMED_INFRINGEMENT' }), later)).toBeUndefined();
  });
});

describe('confirming an infringement', () => {
  const secured = aCase({ state: 'EVIDENCE_SECURED', version: 5 });

  it('takes two people', () => {
    const first = must(move(secured, 'CONFIRMED_INFRINGEMENT'), 'first');
    expect(first).toMatchObject({ event: 'APPROVED', file: { state: 'EVIDENCE_SECURED', version: 6 } });
    const second = must(move(first.file, 'CONFIRMED_INFRINGEMENT', { by: 'wang' }), 'second');
    expect(second).toMatchObject({ event: 'MOVED', file: { state: 'CONFIRMED_INFRINGEMENT', version: 7 } });
    expect(second.file.approvals.map(({ by }) => by)).toEqual(['li', 'wang']);
  });

  it('takes a license check, unless the case is about no use of a work', () => {
    const { licenseCheck: _, ...unchecked } = secured;
    expect(move(unchecked, 'CONFIRMED_INFRINGEMENT')).toMatchObject(unmet('LICENSE_CHECK'));
    expect(move({ ...unchecked, kind: 'BREACH_OF_LICENSE' }, 'CONFIRMED_INFRINGEMENT')).toMatchObject(
      unmet('LICENSE_CHECK'),
    );
    expect(must(move({ ...unchecked, kind: 'FALSE_AGENT' }, 'CONFIRMED_INFRINGEMENT'), 'first').event).toBe('APPROVED');
  });

  it('is not done by one person twice', () => {
    const first = must(move(secured, 'CONFIRMED_INFRINGEMENT'), 'first').file;
    expect(move(first, 'CONFIRMED_INFRINGEMENT')).toMatchObject({
      error: { code: 'APPROVAL_BY_SAME_PERSON', approvedAt: at.toString() },
    });
  });

  it('starts anew when the case was cleared and opened again', () => {
    const first = must(move(secured, 'CONFIRMED_INFRINGEMENT'), 'first').file;
    const way: readonly CaseState[] = [
      'NOT_INFRINGING',
      'CLOSED',
      'REOPENED',
      'TRIAGE',
      'EVIDENCE_PENDING',
      'EVIDENCE_SECURED',
    ];
    const again = way.reduce((file, to) => must(move(file, to), to).file, first);
    expect(again.approvals).toEqual([]);
    expect(must(move(again, 'CONFIRMED_INFRINGEMENT', { by: 'wang' }), 'one').event).toBe('APPROVED');
  });
});

describe('a step that stands for a document', () => {
  it.each([
    ['CONFIRMED_INFRINGEMENT', 'NOTICE_SENT', 'NOTICE'],
    ['NOTICE_SENT', 'NOTICE_DELIVERED', 'DELIVERY_RECORD'],
    ['NOTICE_SENT', 'UNDELIVERABLE', 'DELIVERY_RECORD'],
    ['NOTICE_DELIVERED', 'COUNTER_RECEIVED', 'COUNTER_NOTICE'],
    ['NEGOTIATION', 'RETRO_LICENSE', 'LICENSE_FROM_NEGOTIATION'],
  ] as const)('%s does not become %s without it', (state, to, guard) => {
    const refused = move(aCase({ state }), to);
    expect(refused).toMatchObject(unmet(guard));
    expect(!refused.ok && 'missing' in refused.error ? refused.error.missing : '').not.toBe('');
  });
});

describe('a complaint', () => {
  it.each([
    ['CONFIRMED_INFRINGEMENT', 'PLATFORM_COMPLAINT'],
    ['NO_RESPONSE', 'PLATFORM_COMPLAINT'],
    ['CONFIRMED_INFRINGEMENT', 'ADMIN_COMPLAINT'],
    ['REJECTED', 'ADMIN_COMPLAINT'],
  ] as const)('%s becomes %s once the pack for it is made', (state, to) => {
    const other = to === 'ADMIN_COMPLAINT' ? 'PLATFORM_COMPLAINT' : 'ADMIN_COMPLAINT';
    expect(move(aCase({ state }), to)).toMatchObject(unmet('COMPLAINT_PACK'));
    expect(move(aCase({ state }), to, { packs: ['COUNSEL', other] })).toMatchObject(unmet('COMPLAINT_PACK'));
    expect(must(move(aCase({ state }), to, { packs: ['COUNSEL', to] }), to).file.state).toBe(to);
  });
});
