import { describe, expect, it } from '@jest/globals';
import type { AnswerClock } from '../domain/answer-clock.js';
import { aLicense, aRequest, at } from '../domain/license.fixture.js';
import { type License, LicenseId } from '../domain/license.js';
import { RequestId } from '../domain/license-request.js';
import { WriteAnswerReminder } from './write-answer-reminder.js';
import { WriteEndWarning } from './write-end-warning.js';

const ID = RequestId('request-1');
const STARTED = at('2026-12-01T00:00+08:00');
const LICENSOR = { desk: 'desk@newsroom.example', zone: 'Asia/Shanghai' };
const PEOPLE = [
  { id: 'one', email: 'one@partner.example' },
  { id: 'two', email: 'two@partner.example' },
];
const CLOCK: AnswerClock = {
  waitsFor: 'PARTNER',
  startedAt: STARTED,
  remindAt: at('2026-12-03T00:00+08:00'),
  dueAt: at('2026-12-05T00:00+08:00'),
  remindedAt: at('2026-12-03T00:00+08:00'),
};

function post(people: typeof PEOPLE) {
  const sent: { readonly to: string; readonly text: string; readonly messageId: string }[] = [];
  const letters = { send: async (letter: (typeof sent)[number]) => void sent.push(letter) };
  return { sent, letters, mailboxes: { execute: async () => people } };
}

function remind(clock: AnswerClock | undefined, people = PEOPLE) {
  const { sent, letters, mailboxes } = post(people);
  const request = aRequest({ id: ID, state: 'SUBMITTED', ...(clock === undefined ? {} : { clock }) });
  const write = new WriteAnswerReminder({ find: async () => request }, mailboxes, LICENSOR, letters);
  return { sent, outcome: write.execute(ID) };
}

function warn(license: License | undefined, people = PEOPLE) {
  const { sent, letters, mailboxes } = post(people);
  const write = new WriteEndWarning({ find: async () => license }, mailboxes, LICENSOR, letters);
  return { sent, outcome: write.execute(LicenseId('license-1'), 7) };
}

const readers = (sent: readonly { readonly to: string }[]) => sent.map(({ to }) => to);

describe('a reminder of an answer', () => {
  it('of the partner goes to its people, each under a number of its own', async () => {
    const { sent, outcome } = remind(CLOCK);
    expect(await outcome).toBe('SENT');
    expect(readers(sent)).toEqual(['one@partner.example', 'two@partner.example']);
    expect(new Set(sent.map(({ messageId }) => messageId)).size).toBe(2);
    expect(sent[0]?.text).toContain('2026-12-05 00:00 +08:00');
  });

  it('of the desk goes to its mailbox', async () => {
    const { sent, outcome } = remind({ ...CLOCK, waitsFor: 'DESK' });
    expect(await outcome).toBe('SENT');
    expect(readers(sent)).toEqual(['desk@newsroom.example']);
  });

  it('is not written once the answer is there', async () => {
    const { remindedAt: _, ...unreminded } = CLOCK;
    for (const clock of [undefined, unreminded]) {
      const { sent, outcome } = remind(clock);
      expect([await outcome, sent]).toEqual(['OVER', []]);
    }
  });

  it('reaches everybody else where one mailbox takes no letter, and fails for that one', async () => {
    const { sent, letters, mailboxes } = post(PEOPLE);
    const refused = new Error('no such mailbox');
    const send = (letter: (typeof sent)[number]) =>
      letter.to.startsWith('one') ? Promise.reject(refused) : letters.send(letter);
    const find = async () => aRequest({ id: ID, state: 'SUBMITTED', clock: CLOCK });
    const write = new WriteAnswerReminder({ find }, mailboxes, LICENSOR, { send });
    await expect(write.execute(ID)).rejects.toBe(refused);
    expect(readers(sent)).toEqual(['two@partner.example']);
  });

  it('to a partner without people says so', async () => {
    expect(await remind(CLOCK, []).outcome).toBe('NO_ADDRESS');
  });
});

describe('the warning of the end of a license', () => {
  it('goes to the licensee’s people', async () => {
    const { sent, outcome } = warn(aLicense());
    expect(await outcome).toBe('SENT');
    expect(readers(sent)).toEqual(['one@partner.example', 'two@partner.example']);
    expect(sent.map(({ messageId }) => messageId).every((id) => id.includes('.7.'))).toBe(true);
  });

  it('is not written of a license that is over', async () => {
    for (const license of [aLicense({ state: 'REVOKED' }), aLicense({ state: 'EXPIRED' }), undefined]) {
      expect(await warn(license).outcome).toBe('OVER');
    }
    expect(await warn(aLicense(), []).outcome).toBe('NO_ADDRESS');
  });
});
