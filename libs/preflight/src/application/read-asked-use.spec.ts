import { type Actor, err, ok } from '@app/kernel';
import type { License } from '@app/licensing';
import type { Partner } from '@app/parties';
import { describe, expect, it } from '@jest/globals';
import { type PlannedUse, ReadAskedUse } from './read-asked-use.js';

const PARTNER: Actor = { kind: 'PERSON', id: 'a', roles: ['PARTNER'], partnerId: 'p1' };
const DESK: Actor = { kind: 'PERSON', id: 'd', roles: ['DESK'] };
const partners: Readonly<Record<string, Pick<Partner, 'id' | 'domains'>>> = {
  p1: { id: 'p1', domains: ['one.example'] },
  p2: { id: 'p2', domains: ['two.example', 'zwei.example'] },
};
const asPartner = (found: (typeof partners)[string] | undefined) => Promise.resolve(found as Partner | undefined);
const license = { id: 'l', partnerId: 'p1', scope: { domains: ['rented.example'] } } as unknown as License;

const asked = new ReadAskedUse(
  { now: () => Temporal.Instant.from('2026-11-24T06:00Z') },
  { execute: (id) => asPartner(partners[id]) },
  { execute: (host) => asPartner(Object.values(partners).find(({ domains }) => domains.includes(host))) },
  { execute: (id) => Promise.resolve(id === license.id ? ok(license) : err({ code: 'LICENSE_UNKNOWN' as const, id })) },
);
const ask = async (planned: PlannedUse, actor: Actor = PARTNER): Promise<string> => {
  const read = await asked.execute(planned, actor);
  if (!read.ok) return ['field' in read.error ? read.error.field : '', read.error.code].join(' ').trim();
  const { partnerId, question, reader } = read.value;
  return [reader, partnerId, question.domain ?? '-', question.medium, String(question.at)].join(' ');
};

describe('who asks before publishing, and for what', () => {
  it('is a partner for itself: on its only site, on the web, now, where nothing is told', async () => {
    expect(await ask({})).toBe('PARTNER p1 one.example web 2026-11-24T06:00:00Z');
    const planned = { domain: 'm.one.example', medium: 'app', publishAt: '2026-12-01T08:00:00+08:00' } as const;
    expect(await ask(planned)).toBe('PARTNER p1 m.one.example app 2026-12-01T00:00:00Z');
    expect(await ask({ partnerId: 'p2' })).toBe('DECISION_ABOUT_OTHERS');
    expect(await ask({}, { ...DESK, roles: ['PARTNER'] })).toBe('DECISION_ABOUT_OTHERS');
  });

  it('is refused a site of nobody and one of another partner alike', async () => {
    expect(await ask({ domain: 'two.example' })).toBe('domain PREFLIGHT_DOMAIN_UNKNOWN');
    expect(await ask({ domain: 'nobody.example' })).toBe('domain PREFLIGHT_DOMAIN_UNKNOWN');
    expect(await ask({ url: 'https://two.example/a' })).toBe('url PREFLIGHT_DOMAIN_UNKNOWN');
    expect(await ask({ url: 'http://127.0.0.1/' })).toBe('url PREFLIGHT_DOMAIN_UNKNOWN');
  });

  it('may name a site that only its license knows, and no license of another', async () => {
    expect(await ask({ domain: 'rented.example', licenseId: 'l' })).toContain('p1 rented.example');
    expect(await ask({ licenseId: 'x' })).toBe('LICENSE_UNKNOWN');
    expect(await ask({ licenseId: 'l', partnerId: 'p2' }, DESK)).toBe('LICENSE_UNKNOWN');
  });

  it('is the desk for any partner, by id or by site; with several sites none is taken for granted', async () => {
    expect(await ask({ partnerId: 'p2' }, DESK)).toBe('STAFF p2 - web 2026-11-24T06:00:00Z');
    expect(await ask({ url: 'https://two.example/a' }, DESK)).toContain('STAFF p2 two.example');
    expect(await ask({}, DESK)).toBe('PREFLIGHT_PARTNER_UNKNOWN');
    expect(await ask({ domain: 'nobody.example' }, DESK)).toBe('PREFLIGHT_PARTNER_UNKNOWN');
  });

  it('is told which field cannot be read', async () => {
    expect(await ask({ publishAt: 'tomorrow' })).toBe('publishAt QUESTION_INVALID');
    expect(await ask({ domain: 'not a host' })).toBe('domain QUESTION_INVALID');
    expect(await ask({ territory: 'China' })).toBe('territory QUESTION_INVALID');
    expect(await ask({ language: '??' })).toBe('language QUESTION_INVALID');
  });
});
