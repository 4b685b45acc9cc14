import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { AuditModule, auditRows } from '@app/audit';
import { type Actor, must, PUBLIC_ACTOR } from '@app/kernel';
import { partiesRows } from '@app/parties';
import { MailDelayedError, MailRefusedError, PlatformModule } from '@app/platform';
import { worksRows } from '@app/works';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { Test, type TestingModule } from '@nestjs/testing';
import { MovableClock } from '@test/clock.js';
import { createTestDatabase, type TestDatabase } from '@test/database.js';
import { testSettings } from '@test/settings.js';
import { ListClaims } from './application/list-claims.js';
import { NoteLetter } from './application/note-letter.js';
import { RedeemLink } from './application/redeem-link.js';
import { RemindDrafts } from './application/remind-drafts.js';
import { RequestLink } from './application/request-link.js';
import { WriteLetter } from './application/write-letter.js';
import { ClaimsModule } from './claims.module.js';
import { CLAIMANT, CONTENT } from './domain/claim.fixture.js';
import type { Claimant } from './domain/claim.js';
import { fileView } from './http/claim.view.js';
import { claimsRows, OpenClaim, ViewClaim } from './index.js';
import { WriteLetterHandler } from './jobs/write-letter.handler.js';
import { writeLetterJob } from './jobs/write-letter.job.js';

const BEGUN = '2026-09-02T01:00:00Z';
const LEGAL: Actor = { kind: 'PERSON', id: 'account-legal', roles: ['LEGAL'] };

/** A message with its text as it is read: lines joined, or base64 where most of it is not ASCII. */
function decoded(message: string): string {
  const end = message.indexOf('\r\n\r\n');
  const [head, body] = [message.slice(0, end), message.slice(end)];
  if (/^Content-Transfer-Encoding: base64/im.test(head)) return head + Buffer.from(body, 'base64').toString('utf8');
  return head + body.replaceAll('=\r\n', '').replaceAll('=3D', '=');
}

describe('letters to a claimant', () => {
  const clock = new MovableClock(BEGUN);
  let database: TestDatabase;
  let settings: ReturnType<typeof testSettings>;
  let service: TestingModule;

  beforeAll(async () => {
    database = await createTestDatabase([]);
    settings = testSettings(database);
    const rows = [...auditRows, ...partiesRows, ...worksRows, ...claimsRows];
    service = await Test.createTestingModule({
      imports: [PlatformModule.forRoot({ settings, rows, clock }), AuditModule, ClaimsModule],
    }).compile();
    await service.init();
  });
  afterAll(async () => {
    await service.close();
    settings.removeFiles();
    await database.drop();
  });

  const open = async (intent: 'DRAFT' | 'FILE', claimant: Claimant = CLAIMANT) =>
    must(await service.get(OpenClaim).execute({ actor: PUBLIC_ACTOR, content: CONTENT, claimant, intent }), 'opened');
  const messages = (topic: string) =>
    database.dataSource.query<{ payload: Record<string, unknown> }[]>(
      'SELECT payload FROM outbox WHERE topic = $1 ORDER BY occurred_at, id',
      [topic],
    );
  /** Lets the job of a message run. @returns the letter as it lies in the folder, lines joined */
  const letterFor = async (payload: unknown): Promise<string> => {
    const folder = join(settings.dataDir, 'mail');
    const command = writeLetterJob.parse(payload);
    expect(await service.get(WriteLetter).execute(command)).toBe('SENT');
    const file = readdirSync(folder).find((name) => name.startsWith(`${command.claimId}.${command.version}`));
    return decoded(readFileSync(join(folder, file ?? 'no letter'), 'utf8'));
  };
  const secretIn = (letter: string): string => /\/claims\/links\/([\w-]{43})/.exec(letter)?.[1] ?? 'no link';
  const redeem = (secret: string) => service.get(RedeemLink).execute({ secret, actor: PUBLIC_ACTOR });

  it('acknowledge a claim with its window, how it was counted and the rule, and a link that is good once', async () => {
    const { claim, token } = await open('FILE');
    const [message] = await messages('claims.claim-filed');
    const letter = await letterFor(message?.payload);
    expect(letter).toContain('To: li.hua@reader.example');
    expect(letter).toContain('2026-10-08');
    expect(letter).toContain('How the day was counted');
    expect(letter).toContain('Questions about a work are to be raised within 30 days');
    const secret = secretIn(letter);
    const [used, again] = [must(await redeem(secret), 'used'), await redeem(secret)];
    expect(again).toMatchObject({ error: { code: 'CLAIM_LINK_INVALID' } });
    const view = (by: string) => service.get(ViewClaim).execute({ claimId: claim.id, actor: PUBLIC_ACTOR, token: by });
    expect(must(await view(used.token), 'seen').claimant).toMatchObject({ emailConfirmedAt: clock.now() });
    expect(await view(token)).toMatchObject({ error: { code: 'CLAIM_UNKNOWN' } });
    expect(await database.dataSource.query('SELECT 1 FROM claim_link WHERE secret_hash = $1', [secret])).toEqual([]);
  });

  it('are written in the language the claimant chose, which is also that of the explanation', async () => {
    const { claim, token } = await open('FILE', { ...CLAIMANT, language: 'zh-Hant' });
    const letter = await letterFor({ claimId: claim.id, event: 'ClaimFiled', version: claim.version });
    expect(letter).toContain('期限的計算過程');
    const file = must(await service.get(ViewClaim).execute({ claimId: claim.id, actor: PUBLIC_ACTOR, token }), 'seen');
    expect(fileView(file).window).toMatchObject({
      explanation: expect.stringContaining('最後一日為2026-10-08'),
      trace: expect.arrayContaining([
        expect.objectContaining({ step: 'COUNT_DAYS', text: expect.stringContaining('日') }),
      ]),
    });
  });

  it('carry a link that is good for 14 days', async () => {
    const { claim } = await open('FILE');
    const payload = { claimId: claim.id, event: 'ClaimFiled', version: claim.version };
    const [first, second] = [secretIn(await letterFor(payload)), secretIn(await letterFor(payload))];
    clock.moveTo('2026-09-16T00:59:59.999Z');
    expect(await redeem(first)).toMatchObject({ ok: true });
    clock.moveTo('2026-09-16T01:00:00Z');
    expect(await redeem(second)).toMatchObject({ error: { code: 'CLAIM_LINK_INVALID' } });
    clock.moveTo(BEGUN);
  });

  it('bring a new link to the address known and to no other, and nothing tells which it is', async () => {
    const { claim } = await open('FILE');
    const ask = (email: string) => service.get(RequestLink).execute({ claimId: claim.id, email });
    await ask('somebody.else@reader.example');
    expect(await messages('claims.link-requested')).toEqual([]);
    await ask('Li.Hua@reader.example');
    const [message] = await messages('claims.link-requested');
    expect(await redeem(secretIn(await letterFor(message?.payload)))).toMatchObject({
      value: { claim: { id: claim.id } },
    });
  });

  it('remind once of a draft that lapses within 72 hours, where there is an address', async () => {
    const { claim } = await open('DRAFT');
    await open('DRAFT', { name: 'Nobody reachable by mail', phone: '+86 10' });
    const remind = () => service.get(RemindDrafts).execute();
    clock.moveTo('2026-10-05T15:59:59.999Z');
    expect(await remind()).toBe(0);
    clock.moveTo('2026-10-05T16:00:00Z');
    expect((await Promise.all([remind(), remind()])).reduce((a, b) => a + b)).toBe(1);
    expect(await remind()).toBe(0);
    const [message] = await messages('claims.draft-reminded');
    expect(message?.payload).toMatchObject({ claimId: claim.id, event: 'DraftReminded' });
    expect(await letterFor(message?.payload)).toContain('unfiled it lapses at 2026-10-09T00:00:00+08:00');
    clock.moveTo(BEGUN);
  });

  it('are not written to who left no address', async () => {
    const { claim } = await open('FILE', { name: 'Li Hua', phone: '+86 10' });
    const command = writeLetterJob.parse({ claimId: claim.id, event: 'ClaimFiled', version: claim.version });
    expect(await service.get(WriteLetter).execute(command)).toBe('NO_ADDRESS');
  });

  it('are asked for by ids and codes: no message holds a name or an address', async () => {
    const all = await database.dataSource.query<{ payload: object }[]>('SELECT payload FROM outbox');
    expect(JSON.stringify(all)).not.toMatch(/Li Hua|reader\.example/);
  });

  it('that no server takes are in the desk’s list until one does, with its answer in codes', async () => {
    const { claim } = await open('FILE');
    const [message] = (await messages('claims.claim-filed')).filter(({ payload }) => payload.claimId === claim.id);
    const command = writeLetterJob.parse(message?.payload);
    const handler = new WriteLetterHandler(service.get(WriteLetter), service.get(NoteLetter));
    const write = jest.spyOn(service.get(WriteLetter), 'execute');
    const letters = async () =>
      must(await service.get(ViewClaim).execute({ claimId: claim.id, actor: LEGAL }), 'seen').letters;
    const listed = async () => {
      const { claims } = await service.get(ListClaims).execute({ filter: { letters: 'NOT_SENT' }, limit: 10 });
      return claims.map(({ id }) => id);
    };
    const about = { told: 'ClaimFiled', version: command.version };
    expect(await letters()).toEqual([]);
    write.mockRejectedValueOnce(new MailDelayedError('letter', 'EENVELOPE 451'));
    await expect(handler.handle(command)).rejects.toThrow(MailDelayedError);
    expect(await letters()).toMatchObject([{ ...about, standing: 'DELAYED', answer: 'EENVELOPE 451', tries: 1 }]);
    expect(await listed()).toEqual([claim.id]);
    write.mockRejectedValueOnce(new MailRefusedError('letter', 550, '5.1.1'));
    await expect(handler.handle(command)).rejects.toThrow(MailRefusedError);
    expect(await letters()).toMatchObject([{ ...about, standing: 'REFUSED', answer: '550 5.1.1', tries: 2 }]);
    expect(await listed()).toEqual([claim.id]);
    write.mockRestore();
    expect(await handler.handle(command)).toBe('SENT');
    const sent = { ...about, standing: 'SENT', tries: 3, triedAt: clock.now() };
    expect(await letters()).toEqual([sent]);
    expect(await listed()).toEqual([]);
    // of two workers the slower one
    await service.get(NoteLetter).execute(command, 'DELAYED', 'ETIMEDOUT');
    expect(await letters()).toEqual([sent]);
  });
});
