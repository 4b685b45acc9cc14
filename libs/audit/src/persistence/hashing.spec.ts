import { systemActor } from '@app/kernel';
import { describe, expect, it } from '@jest/globals';
import canonicalize from 'canonicalize';
import fc from 'fast-check';
import type { AuditDraft } from '../domain/audit-entry.js';
import { contentFrom } from './audit-content.js';
import { canonicalText, hashing, hashOfText } from './hashing.js';

const named = <T>(value: fc.Arbitrary<T>) =>
  fc.option(fc.dictionary(fc.oneof(fc.string({ unit: 'grapheme' }), fc.constantFrom('10', '9', '!', '数')), value), {
    nil: undefined,
  });
const text = fc.string({ unit: 'grapheme' });
const drafts = fc
  .record(
    {
      action: text,
      before: text,
      after: text,
      reason: text,
      rule: text,
      correlationId: text,
      subject: fc.record({ type: text, id: text }),
      facts: named(fc.oneof(text, fc.boolean(), fc.double({ noNaN: true, noDefaultInfinity: true }))),
    },
    { requiredKeys: ['action', 'reason', 'subject'] },
  )
  .map(
    ({ facts, ...draft }): AuditDraft => ({
      ...draft,
      actor: { ...systemActor('test.hash'), roles: ['DESK'], partnerId: 'p1', onBehalfOf: 'p2' },
      at: Temporal.Instant.from('2026-03-02T10:00:00Z'),
      ...(facts === undefined ? {} : { facts }),
    }),
  );

describe('the text of an entry', () => {
  it('is the canonical form of RFC 8785, and what a verifier hashes', () => {
    fc.assert(
      fc.property(drafts, named(text), (draft, commitments) => {
        const content = contentFrom(draft, 'entry', commitments);
        expect(canonicalText(content)).toBe(canonicalize(content));
        expect(hashOfText(canonicalText(content))).toBe(hashing.hashOf(JSON.parse(canonicalText(content))));
      }),
    );
  });

  it('orders names that are numbers by their letters', () => {
    const draft = { action: 'a', reason: 'r', subject: { type: 't', id: 'i' }, facts: { 9: 1, 10: 2 } };
    const at = Temporal.Instant.from('2026-03-02T10:00:00Z');
    const content = contentFrom({ ...draft, at, actor: systemActor('test.hash') }, 'entry');
    expect(canonicalText(content)).toContain('"facts":{"10":2,"9":1}');
  });

  it('keeps a name that objects have from their making', () => {
    const draft = {
      action: 'a',
      reason: 'r',
      subject: { type: 't', id: 'i' },
      facts: Object.fromEntries([['__proto__', 1]]),
    };
    const at = Temporal.Instant.from('2026-03-02T10:00:00Z');
    const content = contentFrom({ ...draft, at, actor: systemActor('test.hash') }, 'entry');
    expect(canonicalText(content)).toContain('"facts":{"__proto__":1}');
  });

  it.each([Number.NaN, Number.POSITIVE_INFINITY])('is none where %d is a fact', (n) => {
    const draft = { action: 'a', reason: 'r', subject: { type: 't', id: 'i' }, facts: { n } };
    const at = Temporal.Instant.from('2026-03-02T10:00:00Z');
    expect(() => contentFrom({ ...draft, at, actor: systemActor('test.hash') }, 'entry')).toThrow('no number of JSON');
  });

  it('is none where half of a surrogate pair stands in it', () => {
    const draft = { action: 'a', reason: '\ud800', subject: { type: 't', id: 'i' } };
    const at = Temporal.Instant.from('2026-03-02T10:00:00Z');
    const content = contentFrom({ ...draft, at, actor: systemActor('test.hash') }, 'entry');
    expect(() => canonicalText(content)).toThrow('surrogate');
  });
});
