import { Transactions } from '@app/platform';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createTestDatabase, type TestDatabase } from '@test/database.js';
import { schemaDrift } from '@test/schema-drift.js';
import { NO_PROGRESS, type Scan } from '../domain/scan.js';
import { addressOf, freshTarget, type ScanTarget } from '../domain/scan-target.js';
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
      revisit: 'CHANGED',
      progress: { ...NO_PROGRESS, targets },
    };
    const rows = Array.from({ length: targets }, (_, position): ScanTarget => aTarget(scan.id, position, 0));
    await work.run((tx) => scans.insert(tx, scan, rows));
    return { scan, targets: rows };
  }
  const aTarget = (scanId: string, position: number, part: number): ScanTarget => {
    const url = `https://a.example/${position}/${part}`;
    return freshTarget(
      { kind: 'URL', page: url, ...addressOf(url) },
      { id: crypto.randomUUID(), scanId, position, part },
    );
  };

  it('give back what was kept', async () => {
    const { scan, targets } = await aScan(2);
    expect(await scans.find(scan.id)).toEqual(scan);
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
        const page = (part: number): ScanTarget =>
          freshTarget(
            { kind: 'PAGE', page: `#${part}` },
            { id: crypto.randomUUID(), scanId: scan.id, position: 0, part },
          );
        const broken = { ...page(2), state: 'FAILED' as const, failure: 'WARC_RECORD_BROKEN' as const };
        return scans.addTargets(tx, scan.id, [{ ...page(1), state: 'DONE' }, broken]);
      });
    expect([await add(), await add()].map((added) => added.length)).toEqual([2, 0]);
    expect(await scans.find(scan.id)).toMatchObject({ progress: { targets: 3, done: 1, failed: 1 } });
    expect(await scans.failedTargets(scan.id, 10)).toMatchObject([{ part: 2, failure: 'WARC_RECORD_BROKEN' }]);
  });

  it('take an address in once, from however many sources it comes', async () => {
    const { scan, targets } = await aScan(1);
    const [known] = targets;
    const again = { ...aTarget(scan.id, 0, 0), position: 7 };
    expect(known?.url).toBe(again.url);
    const added = await work.run((tx) => scans.addTargets(tx, scan.id, [again, aTarget(scan.id, 8, 0)]));
    expect(added.map(({ position }) => position)).toEqual([8]);
  });

  it('sum failures up by host and reason', async () => {
    const { scan, targets } = await aScan(3);
    for (const [at, target] of targets.entries()) {
      const failure = at === 0 ? ('NOT_HTML' as const) : ('HTTP_STATUS' as const);
      await work.run((tx) => scans.settle(tx, target, { state: 'FAILED', failure, detail: 'x' }));
    }
    expect(await scans.failuresByHost(scan.id, 10)).toEqual([
      { host: 'a.example', failure: 'HTTP_STATUS', count: 2 },
      { host: 'a.example', failure: 'NOT_HTML', count: 1 },
    ]);
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
    expect(await schemaDrift(database.dataSource)).toEqual([]);
  });
});
