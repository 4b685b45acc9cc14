import { describe, expect, it } from '@jest/globals';
import { entriesOf, isOpen, REQUEST_STATES, requestsIn, type Thread } from './request.js';

const at = (second: number) => `2026-11-24T09:00:0${second}.5Z`;

describe('the thread of a request', () => {
  it('is in order of time, whatever was said', () => {
    const thread = {
      messages: [{ id: 'm', writtenAt: at(3) }],
      files: [{ id: 'f', uploadedAt: '2026-11-24T09:00:02Z' }],
      quotes: [{ id: 'q', quotedAt: at(1) }],
      counterOffers: [{ id: 'c', offeredAt: at(2) }],
    } as unknown as Thread;
    expect(entriesOf(thread).map(({ kind }) => kind)).toEqual(['QUOTE', 'FILE', 'OFFER', 'MESSAGE']);
  });
});

describe('a request', () => {
  it('may be taken back until it is accepted', () => {
    expect(REQUEST_STATES.filter(isOpen)).toEqual(['DRAFT', 'SUBMITTED', 'INFO_REQUESTED', 'QUOTED']);
    expect(requestsIn({ items: [] })).toEqual([]);
  });
});
