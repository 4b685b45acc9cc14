import { must } from '@app/kernel';
import { OpenAccount } from '@app/parties';
import { MAILER, type Mail } from '@app/platform';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { MovableClock } from '@test/clock.js';
import { DataSource } from 'typeorm';
import { ObservePage } from './application/advisories/observe-page.js';
import { RunAdvisories } from './application/advisories/run-advisories.js';
import { WriteAdvisoryLetter } from './application/advisories/write-advisory-letter.js';
import { AnnounceChanges } from './application/changes/announce-changes.js';
import type { LetterEvent } from './domain/advisories/advisory-letter.js';
import { ADMIN, DESK, type PartnerPerson, type SyndicationService, syndicationService } from './syndication.fixture.js';

const BASE = '/api/v1/advisories';
const PAGE = 'https://partner1.example.com/a';

describe('advisories', () => {
  const clock = new MovableClock('2026-03-10T12:00:00Z');
  const mails: Mail[] = [];
  let service: SyndicationService;
  let partner: PartnerPerson;
  let other: PartnerPerson;
  const ids = new Map<string, string>();

  const announce = (): Promise<number> => service.app.get(AnnounceChanges).execute();
  const clocks = () => service.app.get(RunAdvisories).execute();
  const advisories = async (as = partner, query = '') => (await service.get(`${BASE}${query}`, as)).json().items;
  /** Letters that wait, written as the worker would. */
  const write = async (): Promise<Mail[]> => {
    const database = service.app.get(DataSource);
    const due = await database.query<{ payload: { advisoryId: string; told: LetterEvent } }[]>(
      `DELETE FROM outbox WHERE topic = 'syndication.advisory-letter-due' RETURNING payload`,
    );
    for (const { payload } of due[0] as unknown as typeof due) {
      await service.app.get(WriteAdvisoryLetter).execute(payload.advisoryId, payload.told);
    }
    return mails.splice(0);
  };

  beforeAll(async () => {
    service = await syndicationService(clock);
    service.app.get(MAILER).send = async (mail: Mail) => void mails.push(mail);
    partner = await service.partner(1);
    other = await service.partner(2);
    const person = { displayName: 'Editor', password: 'long enough to be one', partnerId: partner.partnerId };
    const roles = ['PARTNER', 'PARTNER_ADMIN'];
    must(
      await service.app
        .get(OpenAccount)
        .execute({ actor: ADMIN, email: 'editor@partner1.example.com', roles, ...person }),
      'opened',
    );
    must(
      await service.app
        .get(OpenAccount)
        .execute({ actor: ADMIN, email: 'second@partner1.example.com', roles, ...person }),
      'opened',
    );
    for (const name of ['k1', 'k2', 'k3']) ids.set(name, await service.work(name));
    const licenseId = await service.license(partner, [...ids.values()]);
    await service.app.get(DataSource).query(
      `INSERT INTO declared_reprint (id, license_id, partner_id, work_id, url, state, declared_by, declared_at, version)
       VALUES (uuidv7(), $1, $2, $3, $4, 'DECLARED', 'x', $5, 1)`,
      [licenseId, partner.partnerId, ids.get('k1'), PAGE, clock.now().toString()],
    );
    await announce();
  });

  afterAll(() => service.close());

  it('are raised for who has the work, told by letter in three languages, and acknowledged once by its link', async () => {
    expect(await advisories()).toEqual([]);
    await service.kill(String(ids.get('k1')), 'wrong person named');
    await announce();
    await announce();
    const [kill, ...more] = await advisories();
    expect(more).toEqual([]);
    expect(kill).toMatchObject({
      kind: 'KILL',
      state: 'OPEN',
      note: 'wrong person named',
      dueAt: '2026-03-10T16:00:00Z',
      pages: [{ url: PAGE }],
    });
    expect(await advisories(other)).toEqual([]);
    expect((await service.get(`${BASE}/${kill.id}`, other)).json()).toMatchObject({
      status: 404,
      code: 'ADVISORY_UNKNOWN',
    });
    expect((await service.post(`${BASE}/${kill.id}/acknowledgments`, other, {})).status).toBe(404);

    const letters = await write();
    expect(letters.map(({ to }) => to).sort()).toEqual(['editor@partner1.example.com', 'second@partner1.example.com']);
    const letter = letters.find(({ to }) => to.startsWith('editor'));
    const linkIn = (mail?: Mail): string => /\/advisories\/links\/\S+/u.exec(mail?.text ?? '')?.[0] ?? '';
    const theirs = linkIn(letters.find(({ to }) => to.startsWith('second')));
    expect(letter?.subject).toContain('Kill / 撤稿');
    for (const words of ['wrong person named', '请勿使用本作品', '請勿使用本作品', 'Do not use this work'])
      expect(letter?.text).toContain(words);
    const link = linkIn(letter);
    expect(theirs).not.toBe(link);
    const asked = await service.get(link);
    expect(asked.text).toContain('<form method="post">');
    expect((await advisories())[0].state).toBe('OPEN');
    expect((await service.post(link, undefined, {})).status).toBe(200);
    expect((await service.post(link, undefined, {})).json()).toMatchObject({
      status: 404,
      code: 'ADVISORY_LINK_INVALID',
    });
    const accounts = service.app.get(DataSource);
    const [editor] = await accounts.query<{ id: string }[]>(
      `SELECT id FROM account WHERE email = 'editor@partner1.example.com'`,
    );
    const heard = { state: 'ACKNOWLEDGED', acknowledgedBy: editor?.id };
    expect((await advisories())[0]).toMatchObject(heard);
    // a colleague's link is their own: still good, and changes nothing
    expect((await service.post(theirs, undefined, {})).status).toBe(200);
    expect((await advisories())[0]).toMatchObject(heard);
  });

  it('have pages looked at once they are acknowledged, and say whether they obeyed', async () => {
    expect((await clocks()).asked).toBe(1);
    expect((await clocks()).asked).toBe(0);
    const work = { id: String(ids.get('k1')), uri: 'https://news.cri.cn/k1' };
    const observe = service.app.get(ObservePage);
    const up = { urls: [PAGE], seenAt: clock.now(), work, partnerId: partner.partnerId };
    expect(await observe.execute(up)).toBe(1);
    expect(await observe.execute(up)).toBe(0);
    expect((await advisories())[0].pages).toMatchObject([{ seen: 'STILL_UP' }]);
    const [letter] = await write();
    expect(letter?.to).toMatch(/@/u);
    expect(letter?.text).toContain(PAGE);
    clock.advance({ minutes: 5 });
    const found = { ...up, urls: ['https://partner1.example.com/undeclared'], seenAt: clock.now() };
    expect(await observe.execute(found)).toBe(1);
    await write();
    expect(await observe.execute({ urls: [PAGE], seenAt: clock.now() })).toBe(1);
    expect((await advisories())[0].pages).toMatchObject([{ seen: 'OBEYED' }, { seen: 'STILL_UP' }]);
  });

  it('are reminded of at half time and escalate at their end; who acknowledges late is heard', async () => {
    await service.kill(String(ids.get('k2')), 'legal');
    await announce();
    await write();
    clock.advance({ hours: 2 });
    expect(await clocks()).toMatchObject({ reminded: 1, escalated: 0 });
    expect(await clocks()).toMatchObject({ reminded: 0 });
    expect((await write()).map(({ subject }) => subject)[0]).toContain('Reminder');
    clock.advance({ hours: 2 });
    expect(await clocks()).toMatchObject({ escalated: 1 });
    const [letter] = await write();
    expect(letter?.subject).toContain('not acknowledged in time: Partner Press 1');
    const [late] = await advisories({ ...DESK, partnerId: undefined } as never, '?state=ESCALATED');
    expect(late).toMatchObject({ kind: 'KILL', partnerId: partner.partnerId });
    const heard = await service.post(`${BASE}/${late.id}/acknowledgments`, partner, {});
    expect(heard.json()).toMatchObject({ state: 'ACKNOWLEDGED', acknowledgedBy: partner.id });
    expect((await service.post(`${BASE}/${late.id}/acknowledgments`, partner, {})).status).toBe(200);
  });

  it('follow a correction, with more time', async () => {
    const edNote = 'Half full, not full.';
    const corrected = await service.work('k3', { version: '2', edNote, versionCreated: '2026-03-10T18:00:00Z' });
    await announce();
    const [correction] = await advisories();
    expect(correction).toMatchObject({ kind: 'CORRECTION', note: edNote, workId: corrected, state: 'OPEN' });
    expect(Date.parse(correction.dueAt) - Date.parse(correction.raisedAt)).toBe(24 * 3_600_000);
  });
});
