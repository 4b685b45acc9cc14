import { Transactions } from '@app/platform';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createTestDatabase, type TestDatabase } from '@test/database.js';
import type { Scan } from '../domain/scan.js';
import type { ScanTarget } from '../domain/scan-target.js';
import { scansRows } from '../index.js';
import { ScanRepository } from './scan.repository.js';

const AT = Temporal.Instant.from('2026-11-24T06:00Z');

describe('scans in PostgreSQL', () => {
  let database: TestDatabase;
  let scans: ScanRepository;
  let work: Transactions;

  beforeAll(async () => {
    database = await createTestDatabase(scansRows);
    scans = new ScanRepository(database.dataSource);
    work = new Transactions(database.dataSource);
  });
  afterAll(() => database.drop());

  async function aScan(targets: number): Promise<{ scan: Scan; targets: ScanTarget[] }> {
    const scan: Scan = {
      id: crypto.randomUUID(),
      state: 'RUNNING',
      requestedBy: 'account',
      requestedAt: AT,
      startedAt: AT,
      expandedAt: AT,
      progress: { targets, done: 0, failed: 0, findings: 0 },
    };
    const rows = Array.from({ length: targets }, (_, position): ScanTarget => aTarget(scan.id, position, 0));
    await work.run((tx) => scans.insert(tx, scan, rows));
    return { scan, targets: rows };
  }
  const aTarget = (scanId: string, position: number, part: number): ScanTarget => ({
    id: crypto.randomUUID(),
    scanId,
    position,
    part,
    kind: 'URL',
    page: `https://a.example/${position}/${part}`,
    url: `https://a.example/${position}/${part}`,
    state: 'PENDING',
  });

  it('give back what was kept', async () => {
    const { scan, targets } = await aScan(2);
    expect(await scans.find(scan.id)).toEqual(scan);
    expect(await scans.pendingTargets(scan.id)).toEqual(targets);
    expect(await scans.findTarget(targets[0]?.id ?? '')).toEqual(targets[0]);
  });

  it('settle a target once, whoever comes first, and complete with the last one', async () => {
    const { scan, targets } = await aScan(20);
    const settled = await Promise.all(
      [...targets, ...targets].map((target) =>
        work.run(async (tx) => {
          const isFirst = await scans.settle(tx, target, { state: 'DONE' });
          return { isFirst, isLast: isFirst && (await scans.completeIfDone(tx, scan.id, AT)) };
        }),
      ),
    );
    expect(settled.filter(({ isFirst }) => isFirst)).toHaveLength(20);
    expect(settled.filter(({ isLast }) => isLast)).toHaveLength(1);
    expect(await scans.find(scan.id)).toMatchObject({
      state: 'COMPLETED',
      endedAt: AT,
      progress: { targets: 20, done: 20 },
    });
  });

  it('take the pages of an archive in once, however often it is read', async () => {
    const { scan } = await aScan(1);
    const add = () =>
      work.run((tx) => {
        const broken = { ...aTarget(scan.id, 0, 2), state: 'FAILED' as const, failure: 'WARC_RECORD_BROKEN' as const };
        return scans.addTargets(tx, scan.id, [aTarget(scan.id, 0, 1), broken]);
      });
    expect([await add(), await add()].map((added) => added.length)).toEqual([2, 0]);
    expect(await scans.find(scan.id)).toMatchObject({ progress: { targets: 3, failed: 1 } });
    expect(await scans.failedTargets(scan.id, 10)).toMatchObject([{ part: 2, failure: 'WARC_RECORD_BROKEN' }]);
  });

  it('move only from the state they were seen in', async () => {
    const { scan } = await aScan(1);
    const to: Scan = { ...scan, state: 'CANCELED', endedAt: AT };
    expect([
      await work.run((tx) => scans.move(tx, scan, to)),
      await work.run((tx) => scans.move(tx, scan, to)),
    ]).toEqual([true, false]);
  });

  it('match their migration', async () => {
    const { upQueries } = await database.dataSource.driver.createSchemaBuilder().log();
    expect(upQueries.map(({ query }) => query)).toEqual([]);
  });
});
