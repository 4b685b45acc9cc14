import { CALENDARS } from '@app/deadlines';
import { must } from '@app/kernel';
import { type Claim, type Claimant, ClaimId, type DraftContent, fileClaim, openDraft } from './claim.js';
import { type ReviewDecision, type ReviewFacts, review } from './claim-review.js';
import type { ClaimTerms } from './claim-window.js';

/** Defaults of the tests: a reader complains on 2 September 2026 about something of the day before. */
export const TERMS: ClaimTerms = {
  window: 'P30D',
  jurisdiction: 'CN',
  rule: 'CLAIM_WINDOW',
  source: 'statement, clause 6',
  draftLapse: 'P30D',
  calendars: CALENDARS,
};
export const BEGUN = Temporal.Instant.from('2026-09-02T01:00:00Z');
export const CLAIMANT: Claimant = { name: 'Li Hua', email: 'li.hua@reader.example' };
export const CONTENT: DraftContent = {
  kind: 'CONTENT',
  subject: { workUri: 'https://news.example/works/1' },
  statement: 'The second paragraph names the wrong river.',
  triggers: [{ basis: 'STATED_EVENT', event: '2026-09-01' }],
};

export const aDraft = (content: Partial<DraftContent> = {}, begun = BEGUN): Claim =>
  must(
    openDraft(ClaimId('00000000-0000-7000-8000-000000000001'), { ...CONTENT, ...content }, TERMS, begun),
    'valid draft',
  );

export const aReceived = (at = BEGUN): Claim => must(fileClaim(aDraft(), CLAIMANT, at, CALENDARS), 'complete claim');

/** What a reviewer knows: nothing of the work, nothing missing. */
export const FACTS: ReviewFacts = {
  missing: [],
  by: 'account-1',
  at: BEGUN,
  complaintEnd: { at: Temporal.Instant.from('2027-03-02T16:00:00Z') },
};

/** A decision with its reasons, where the test has no word to say about them. */
export const reviewed = (claim: Claim, decision: ReviewDecision, facts: Partial<ReviewFacts> = {}) =>
  review(claim, decision, { reasons: 'checked' }, { ...FACTS, ...facts });
