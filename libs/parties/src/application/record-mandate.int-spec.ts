import { readFileSync } from 'node:fs';
import type { AuditDraft } from '@app/audit';
import { must } from '@app/kernel';
import { newUuid, Transactions } from '@app/platform';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { MovableClock } from '@test/clock.js';
import { createTestDatabase, type TestDatabase } from '@test/database.js';
import type { PublisherProfile } from '../domain/publisher-profile.js';
import { readProfile } from '../domain/read-profile.js';
import { partiesRows } from '../parties-rows.js';
import { MandateRepository } from '../persistence/mandate.repository.js';
import { CurrentMandate } from './current-mandate.js';
import { PartiesJournal } from './parties-journal.js';
import { RecordMandate } from './record-mandate.js';

const sample = must(
  readProfile(JSON.parse(readFileSync('samples/profile.json', 'utf8'))),
  'the sample profile is good',
);
const at = (text: string): Temporal.Instant => Temporal.Instant.from(text);

describe('the record of mandates', () => {
  let database: TestDatabase;
  let clock: MovableClock;
  let actions: string[];
  let publishers = 0;
  let id: string;

  beforeAll(async () => {
    database = await createTestDatabase(partiesRows);
  });
  afterAll(() => database.drop());
  beforeEach(() => {
    clock = new MovableClock('2026-03-10T12:00:00Z');
    actions = [];
    publishers += 1;
    id = `publisher-${publishers}`;
  });

  const profileWith = (mandate: Partial<PublisherProfile['mandate']> = {}): PublisherProfile => ({
    ...sample,
    id,
    mandate: { ...sample.mandate, ...mandate },
  });
  const record = (profile: PublisherProfile) => {
    const journal = new PartiesJournal(
      { announce: () => Promise.resolve(), announceMany: () => Promise.resolve() },
      {
        append: (_: unknown, { action }: AuditDraft) => {
          actions.push(action);
          return Promise.resolve();
        },
        appendMany: () => Promise.reject(new Error('one by one')),
      },
    );
    const work = new Transactions(database.dataSource);
    const mandates = new MandateRepository(database.dataSource);
    return new RecordMandate(work, clock, newUuid, profile, mandates, journal).execute();
  };
  const territoriesAt = async (instant: string) => {
    const current = new CurrentMandate(profileWith(), new MandateRepository(database.dataSource));
    return (await current.execute(at(instant)))?.territories;
  };

  it('is written once, however often the service starts, and by however many processes', async () => {
    await Promise.all(Array.from({ length: 8 }, () => record(profileWith())));
    await record(profileWith());
    expect(actions).toEqual(['parties.mandate-recorded']);
    expect(await territoriesAt('2011-01-01T00:00:00+08:00')).toEqual(['001']);
    expect(await territoriesAt('2010-12-31T23:59:59+08:00')).toBeUndefined();
  });

  it('keeps the old grant for the time before a change', async () => {
    await record(profileWith());
    await record(profileWith({ territories: ['CN'] }));
    expect(actions).toEqual(['parties.mandate-recorded', 'parties.mandate-amended']);
    expect(await territoriesAt('2026-03-10T11:59:59.999Z')).toEqual(['001']);
    expect(await territoriesAt('2026-03-10T12:00:00Z')).toEqual(['CN']);
  });

  it('lets a grant that was to start later never start when it was taken back', async () => {
    await record(profileWith());
    await record(profileWith({ territories: ['CN'], from: '2027-01-01T00:00:00+08:00' }));
    expect(await territoriesAt('2026-12-31T23:59:59+08:00')).toEqual(['001']);
    expect(await territoriesAt('2027-01-01T00:00:00+08:00')).toEqual(['CN']);
    clock.advance({ hours: 1 });
    await record(profileWith({ territories: ['HK'] }));
    expect(await territoriesAt('2027-01-01T00:00:00+08:00')).toEqual(['HK']);
  });

  it('leaves nothing to sell when the mandate is ended', async () => {
    await record(profileWith());
    await record(profileWith({ to: '2026-01-01T00:00:00+08:00' }));
    expect(await territoriesAt('2026-03-10T12:00:00Z')).toBeUndefined();
    expect(await territoriesAt('2026-02-01T00:00:00Z')).toEqual(['001']);
    clock.advance({ hours: 1 });
    expect(await record(profileWith({ to: '2026-01-01T00:00:00+08:00' }))).toBeUndefined();
  });

  it('lets the service neither rewrite nor remove an entry', async () => {
    await record(profileWith());
    for (const statement of ["UPDATE mandate SET territories = '{CN}'", 'DELETE FROM mandate']) {
      await expect(database.dataSource.query(statement)).rejects.toMatchObject({ driverError: { code: '42501' } });
    }
  });
});
