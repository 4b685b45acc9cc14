import { type Actor, must } from '@app/kernel';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { MovableClock } from '@test/clock.js';
import { createTestDatabase, type TestDatabase } from '@test/database.js';
import type { ImportCommand } from './application/import-works.js';
import { oneProcess, type Process } from './one-process.fixture.js';
import { workFiles } from './persistence/work-files.js';
import { WorkRightsQuery } from './persistence/work-rights.query.js';

const ADMIN: Actor = { kind: 'PERSON', id: 'account-admin', roles: ['ADMIN'] };
const PARTNER: Actor = { kind: 'PERSON', id: 'account-partner', roles: ['PARTNER'], partnerId: 'partner-1' };

const record = (number: number, change: object = {}) => ({
  uri: `tag:test.example,2026:${number}`,
  title: `第${number}篇`,
  text: `正文\t一\\${number}\n第二段`,
  source: '国际在线专稿',
  versionCreated: '2026-03-01T00:00:00Z',
  ...change,
});
const records = (count: number) => Array.from({ length: count }, (_, index) => record(index));

describe('works in PostgreSQL', () => {
  const clock = new MovableClock('2026-03-10T08:00:00Z');
  let database: TestDatabase;
  let service: Process;
  let other: Process;

  beforeAll(async () => {
    database = await createTestDatabase([]);
    service = await oneProcess(database, clock);
    other = await oneProcess(database, clock);
  });
  afterAll(async () => {
    await Promise.all([service.close(), other.close()]);
    await database.drop();
  });
  beforeEach(async () => {
    await database.dataSource.query(`UPDATE work SET uri = 'old:' || id, is_current = false`);
  });

  const take = async (list: readonly unknown[], more: Partial<ImportCommand> = {}, process = service) =>
    must(
      await process.importWorks.execute({
        actor: ADMIN,
        label: 'test',
        sources: { records: list, name: 'list' },
        ...more,
      }),
      'imported',
    );
  const one = async (number: number) => (await service.find.execute({ uris: [record(number).uri] }))[0];
  const scalar = async (sql: string) =>
    (await database.dataSource.query<{ n: number }[]>(`SELECT (${sql})::int AS n`))[0]?.n;

  it('come in by the thousand, with one audit entry and one message a batch', async () => {
    const entries = await scalar('SELECT count(*) FROM audit_entry');
    const report = await take(records(2_500));
    expect(report).toMatchObject({ read: 2_500, inserted: 2_500, unchanged: 0, rejected: 0 });
    expect(await scalar('SELECT count(*) FROM audit_entry')).toBe(Number(entries) + 2);
    expect(await scalar(`SELECT count(*) FROM outbox WHERE payload->>'importId' = '${report.importId}'`)).toBe(2);
    expect(
      await scalar(`SELECT inserted FROM work_import WHERE id = '${report.importId}' AND finished_at IS NOT NULL`),
    ).toBe(2_500);
    expect(await one(7)).toMatchObject({
      text: '正文\t一\\7\n第二段',
      origin: 'OWN',
      charCount: 8,
      isCurrent: true,
      version: '1',
    });
  });

  it('are left unchanged when the same content comes again, and say nothing to the audit log', async () => {
    await take(records(30));
    const entries = await scalar('SELECT count(*) FROM audit_entry');
    expect(await take([...records(30), record(3)])).toMatchObject({
      read: 31,
      inserted: 0,
      unchanged: 31,
      rejected: 0,
    });
    expect(await scalar('SELECT count(*) FROM audit_entry')).toBe(entries);
  });

  it('without a versionCreated are unchanged at another time too', async () => {
    const undated = record(1, { versionCreated: undefined });
    await take([undated]);
    clock.advance({ hours: 1 });
    expect(await take([undated])).toMatchObject({ unchanged: 1 });
  });

  it('are refused by place when the version is there with other content', async () => {
    await take([record(1)]);
    const report = await take([
      record(2),
      record(1, { text: 'other' }),
      record(3),
      record(3, { title: 'other' }),
      { uri: 1 },
    ]);
    expect(report).toMatchObject({ read: 5, inserted: 2, unchanged: 0, rejected: 3 });
    expect(report.rejects).toMatchObject([
      { line: 5, code: 'WORK_FIELD_MISSING' },
      { line: 2, code: 'WORK_VERSION_CONFLICT', pointer: '/version', uri: record(1).uri },
      { line: 4, code: 'WORK_VERSION_CONFLICT' },
    ]);
    expect((await one(3))?.title).toBe('第3篇');
  });

  it('imported twice at the same time are inserted once', async () => {
    const both = await Promise.all([take(records(1_000)), take(records(1_000), {}, other)]);
    const sum = (name: 'inserted' | 'unchanged') => both.reduce((total, report) => total + report[name], 0);
    expect([sum('inserted'), sum('unchanged')]).toEqual([1_000, 1_000]);
    expect(await scalar(`SELECT count(*) FROM work WHERE uri LIKE 'tag:test%'`)).toBe(1_000);
  });

  it('give their texts in the order of commits, page by page', async () => {
    let { cursor } = await service.texts.since(0n, 1);
    for (let page = await service.texts.since(cursor, 1_000); page.items.length > 0; ) {
      ({ cursor } = page);
      page = await service.texts.since(cursor, 1_000);
    }
    await take([record(1), record(2, { text: '' }), record(3)]);
    const page = await service.texts.since(cursor, 10);
    expect(page.items.map(({ title }) => title)).toEqual(['第1篇', '第3篇']);
    expect(await service.texts.since(page.cursor, 10)).toEqual({ items: [], cursor: page.cursor });
  });

  it('have one current version: the newest, whatever order they come in', async () => {
    const version = (name: string, day: string) =>
      record(1, { version: name, text: name, versionCreated: `2026-03-${day}T00:00:00Z` });
    await take([version('2', '02')]);
    await take([version('1', '01')]);
    expect((await one(1))?.version).toBe('2');
    await take([version('4', '04'), version('3', '03')]);
    expect((await one(1))?.version).toBe('4');
    expect(await scalar(`SELECT count(*) FROM work WHERE uri = '${record(1).uri}'`)).toBe(4);
  });

  it('without dates have the highest number as the current version, whatever order they come in', async () => {
    const version = (name: string) => record(1, { version: name, text: name, versionCreated: undefined });
    await take([version('10'), version('9')]);
    expect((await one(1))?.version).toBe('10');
    clock.advance({ hours: 1 });
    await take([version('2')]);
    expect((await one(1))?.version).toBe('10');
    await take([version('11')]);
    expect((await one(1))?.version).toBe('11');
  });

  it('are not brought back by an earlier version that comes after the kill', async () => {
    await take([record(1, { version: '2', versionCreated: undefined })]);
    await service.cancel.execute({ actor: ADMIN, workId: (await one(1))?.id ?? '', reason: 'FACTS_WRONG' });
    clock.advance({ hours: 1 });
    await take([record(1, { version: '1', versionCreated: undefined })]);
    expect(await one(1)).toMatchObject({ version: '2', pubStatus: 'canceled' });
    expect(await scalar(`SELECT count(*) FROM work WHERE uri = '${record(1).uri}' AND pub_status = 'usable'`)).toBe(0);
  });

  it('are killed by a canceled newest version, earlier versions with it', async () => {
    await take([record(1)]);
    await take([record(1, { version: '2', pubStatus: 'canceled', versionCreated: '2026-03-02T00:00:00Z' })]);
    expect(await scalar(`SELECT count(*) FROM work WHERE uri = '${record(1).uri}' AND pub_status = 'canceled'`)).toBe(
      2,
    );
  });

  it('cannot be of another source without naming it', async () => {
    await take([record(1)]);
    await expect(database.dataSource.query(`UPDATE work SET origin = 'THIRD_PARTY'`)).rejects.toMatchObject({
      driverError: { constraint: 'chk_work_source' },
    });
  });

  describe('with rights kept in memory', () => {
    const rightsOf = async (id: string) => (await other.rights.execute([id]))[0];
    const changeOf = (columns: string, id: string) =>
      database.dataSource.query(`UPDATE work SET ${columns} WHERE id = '${id}'`);

    it.each([
      [`uri = 'tag:moved'`, { uri: 'tag:moved' }],
      [`language = 'fr'`, { language: 'fr' }],
      [`origin = 'THIRD_PARTY', source = 'Agency'`, { origin: 'THIRD_PARTY', source: 'Agency' }],
      [`pub_status = 'withheld', withheld_at = '2026-03-05Z'`, { pubStatus: 'withheld' }],
      [`embargoed_until = '2027-01-01Z'`, { embargoedUntil: Temporal.Instant.from('2027-01-01T00:00Z') }],
    ])('are told at once after a change by anybody: %s', async (columns, expected) => {
      await take([record(1)]);
      const id = (await one(1))?.id ?? '';
      expect(await rightsOf(id)).toMatchObject({ pubStatus: 'usable', origin: 'OWN' });
      await changeOf(columns, id);
      expect(await rightsOf(id)).toMatchObject(expected);
      expect(await rightsOf(id)).toMatchObject(expected);
    });

    it('are told after a transaction that began before others and ends after them', async () => {
      await take([record(1), record(2)]);
      const [first, second] = [(await one(1))?.id ?? '', (await one(2))?.id ?? ''];
      const untouched = (await rightsOf(first))?.language;
      const slow = database.dataSource.createQueryRunner();
      await slow.startTransaction();
      await slow.query(`UPDATE work SET language = 'fr' WHERE id = '${first}'`);
      await changeOf(`language = 'de'`, second);
      const before = [await rightsOf(first), await rightsOf(second), await rightsOf(first)];
      await slow.commitTransaction();
      await slow.release();
      expect(before.map((each) => each?.language)).toEqual([untouched, 'de', untouched]);
      expect(await rightsOf(first)).toMatchObject({ language: 'fr' });
    });

    it('are told for a day after the end of the transaction that changed them, however long it was open', async () => {
      await take([record(1)]);
      const id = (await one(1))?.id ?? '';
      const long = database.dataSource.createQueryRunner();
      await long.startTransaction();
      await long.query(`UPDATE work SET language = 'fr' WHERE id = '${id}'`);
      await database.dataSource.query('SELECT pg_sleep(0.02)');
      const [clock] = await database.dataSource.query<{ at: Date }[]>('SELECT clock_timestamp() AS at');
      await long.commitTransaction();
      await long.release();
      const [note] = await database.dataSource.query<{ at: Date }[]>(
        `SELECT changed_at AS at FROM work_rights_change WHERE work_id = '${id}' ORDER BY changed_at DESC LIMIT 1`,
      );
      expect(note?.at.getTime()).toBeGreaterThanOrEqual(clock?.at.getTime() ?? Number.NaN);
    });

    it('are not told of notes that came with a copy of another database, whose numbers are not there yet', async () => {
      const stranger = '0199aaaa-0000-7000-8000-0000000000ff';
      await database.dataSource.query(`INSERT INTO work_rights_change VALUES (1000000000, '${stranger}', now())`);
      const { changed } = await new WorkRightsQuery(database.dataSource).changes(10_000, 0n);
      await database.dataSource.query('DELETE FROM work_rights_change WHERE xid = 1000000000');
      expect(changed).not.toContain(stranger);
    });

    it('leave no note for more than about a day', async () => {
      await take([record(1)]);
      const id = (await one(1))?.id ?? '';
      await changeOf(`language = 'fr'`, id);
      await database.dataSource.query(`UPDATE work_rights_change SET changed_at = changed_at - interval '2 days'`);
      const notes = (await scalar('SELECT count(*) FROM work_rights_change')) ?? 0;
      await changeOf(`language = 'de'`, id);
      expect(await scalar('SELECT count(*) FROM work_rights_change')).toBe(notes === 1 ? 1 : notes - 1);
    });
  });

  it('cannot be removed by the service', async () => {
    await expect(database.dataSource.query('DELETE FROM work')).rejects.toMatchObject({
      driverError: { code: '42501' },
    });
  });

  it('are withdrawn for good, once, with an audit entry', async () => {
    await take([record(1)]);
    const workId = (await one(1))?.id ?? '';
    const command = { actor: ADMIN, workId, reason: 'FACTS_WRONG' };
    expect(await service.cancel.execute({ ...command, actor: PARTNER })).toMatchObject({
      error: { code: 'FORBIDDEN_ROLE' },
    });
    expect(await service.cancel.execute({ ...command, seenVersion: 9 })).toMatchObject({
      error: { code: 'VERSION_STALE' },
    });
    const both = await Promise.all([service.cancel.execute(command), other.cancel.execute(command)]);
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
    expect(both.find(({ ok }) => !ok)).toMatchObject({ error: { code: 'STATE_REFUSED', state: 'canceled' } });
    expect((await one(1))?.pubStatus).toBe('canceled');
    expect(await scalar(`SELECT count(*) FROM audit_entry WHERE subject_id = '${workId}'`)).toBe(1);
    expect(await take([record(1)])).toMatchObject({ unchanged: 1 });
  });

  it('are not imported by those who may not', async () => {
    expect(
      await service.importWorks.execute({ actor: PARTNER, label: 'x', sources: { records: [], name: 'x' } }),
    ).toMatchObject({
      error: { code: 'FORBIDDEN_ROLE' },
    });
  });

  it('of the sample newsroom come in whole, and again unchanged', async () => {
    const sources = async () => ({ files: await workFiles(['samples/works']) });
    const progress: number[] = [];
    const first = await take([], { sources: await sources(), onProgress: ({ bytes }) => progress.push(bytes) });
    expect(first).toMatchObject({ read: 36, inserted: 36, rejected: 0 });
    expect(progress.at(-1)).toBeGreaterThan(50_000);
    expect(await take([], { sources: await sources() })).toMatchObject({ inserted: 0, unchanged: 36 });
  });
});
