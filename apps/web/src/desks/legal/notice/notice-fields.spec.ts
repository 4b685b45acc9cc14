import { describe, expect, it } from '@jest/globals';
import { EMPTY_FIELDS, fieldsOf, type Notice, statementsIn, writtenOf } from './notice-fields.js';

const content = {
  recipient: { name: 'Platform', channel: 'EMAIL', address: 'abuse@platform.example' },
  claimant: { name: 'Owner', email: 'legal@owner.example' },
  authority: 'mandate',
  works: [],
  locations: ['https://a.example/1', 'https://a.example/2'],
  evidence: ['SHA-256 00'],
  reasons: 'because',
  statements: ['PERJURY', 'TRUTH'],
  signature: 'Wang',
};

describe('the fields of a notice', () => {
  it('say what the notice says, there and back', () => {
    const fields = fieldsOf({ content } as unknown as Notice);
    expect(statementsIn(fields)).toEqual(['TRUTH', 'PERJURY']);
    expect(writtenOf(fields)).toEqual({
      recipient: content.recipient,
      claimant: { email: 'legal@owner.example' },
      authority: 'mandate',
      locations: content.locations,
      evidence: content.evidence,
      reasons: 'because',
      statements: ['TRUTH', 'PERJURY'],
      signature: 'Wang',
    });
  });

  it('that are empty are not sent, and lines without text are none', () => {
    const written = writtenOf({ ...EMPTY_FIELDS, recipientName: ' P ', address: 'a', locations: ' \n x \n' });
    expect(written).toEqual({
      recipient: { name: 'P', channel: 'EMAIL', address: 'a' },
      locations: ['x'],
      evidence: [],
      statements: [],
    });
  });
});
