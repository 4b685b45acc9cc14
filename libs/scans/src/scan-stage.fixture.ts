import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { auditRows } from '@app/audit';
import { type Actor, type Clock, must } from '@app/kernel';
import { licensingRows } from '@app/licensing';
import { partiesRows } from '@app/parties';
import { JobsModule, OBJECT_STORE, type ObjectStore, PlatformModule } from '@app/platform';
import { reprintsRows } from '@app/reprints';
import { syndicationRows } from '@app/syndication';
import { ImportWorks, worksRows } from '@app/works';
import type { Type } from '@nestjs/common';
import { Test, type TestingModule } from '@nestjs/testing';
import { createTestDatabase, type TestDatabase } from '@test/database.js';
import { testSettings } from '@test/settings.js';
import {
  type ScanReport,
  ScansJobsModule,
  StartScan,
  scansJobs,
  scansRows,
  type TargetRequest,
  WatchScan,
} from './index.js';
import { RIVER } from './scanning.fixture.js';

const LOOK_MS = 50;
const MOST_LOOKS = 2_200;

export const LEGAL: Actor = { kind: 'PERSON', id: 'account-legal', roles: ['LEGAL'] };
const ADMIN: Actor = { kind: 'PERSON', id: 'account-admin', roles: ['ADMIN'] };

/** A local web server that plays sites. */
export interface PlayedSite {
  /** `127.0.0.1:port`. */
  readonly host: string;
  readonly origin: string;
  readonly close: () => void;
}

export async function playSite(handler: RequestListener): Promise<PlayedSite> {
  const server: Server = createServer(handler);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
  const close = (): void => {
    server.closeAllConnections();
    server.close();
  };
  return { host, origin: `http://${host}`, close };
}

/** A feature above this one that is to be on the stage, too. */
export interface StageAbove {
  readonly rows?: Parameters<typeof PlatformModule.forRoot>[0]['rows'];
  readonly jobs?: Parameters<typeof JobsModule.forRoot>[0];
  readonly modules?: readonly Type[];
}

/** Scanning workers over a database of their own, with one work on record. */
export class ScanStage {
  readonly workers: TestingModule[] = [];

  private constructor(
    readonly database: TestDatabase,
    private readonly settings: ReturnType<typeof testSettings>,
    private readonly clock: Clock | undefined,
    private readonly above: StageAbove,
  ) {}

  static async open(options: {
    readonly hosts: readonly string[];
    readonly workers?: number;
    readonly clock?: Clock;
    readonly variables?: Readonly<Record<string, string>>;
    readonly above?: StageAbove;
  }): Promise<ScanStage> {
    const database = await createTestDatabase([]);
    const variables = {
      FETCH_PRIVATE_HOSTS: options.hosts.join(','),
      SCANNER_HOST_DELAY_MS: '0',
      ...options.variables,
    };
    const stage = new ScanStage(database, testSettings(database, { variables }), options.clock, options.above ?? {});
    for (let at = 0; at < (options.workers ?? 1); at += 1) await stage.addWorker();
    await stage.take('https://news.cri.cn/river', '抢修队连夜加固老桥堤坝', RIVER);
    return stage;
  }

  /** Puts an own work on record. */
  async take(uri: string, title: string, text: string): Promise<void> {
    const record = {
      uri,
      title,
      text,
      source: '国际在线专稿',
      versionCreated: '2026-11-01T00:00:00Z',
      language: 'zh-Hans',
    };
    const sources = { records: [record], name: 'test' };
    must(await this.get(ImportWorks).execute({ actor: ADMIN, label: 'test', sources }), 'imported');
  }

  async addWorker(): Promise<void> {
    const { rows: rowsAbove, jobs = [], modules = [] } = this.above;
    const rows = [
      ...auditRows,
      ...partiesRows,
      ...worksRows,
      ...licensingRows,
      ...reprintsRows,
      ...syndicationRows,
      ...scansRows,
      ...(rowsAbove ?? []),
    ];
    const platform = { settings: this.settings, rows, ...(this.clock === undefined ? {} : { clock: this.clock }) };
    const testing = await Test.createTestingModule({
      imports: [
        PlatformModule.forRoot(platform),
        { ...JobsModule.forRoot([...scansJobs, ...jobs]), global: true },
        ScansJobsModule,
        ...modules,
      ],
    }).compile();
    this.workers.push(await testing.init());
  }

  get<T>(token: abstract new (...args: never[]) => T): T {
    const [worker] = this.workers;
    if (worker === undefined) throw new Error('no worker');
    return worker.get(token, { strict: false });
  }

  async keep(bytes: Uint8Array): Promise<string> {
    const store: ObjectStore | undefined = this.workers[0]?.get(OBJECT_STORE, { strict: false });
    return (await store?.put(bytes))?.key ?? '';
  }

  async start(targets: readonly TargetRequest[], more: { readonly revisit?: 'CHANGED' | 'ALL' } = {}): Promise<string> {
    return must(await this.get(StartScan).execute({ actor: LEGAL, targets, ...more }), 'started').id;
  }

  /** Waits longer than `until` does: hosts are asked slowly, and failures tried again. */
  async completed(scanId: string): Promise<ScanReport> {
    for (let looks = 0; looks < MOST_LOOKS; looks += 1) {
      const report = await this.get(WatchScan).execute(scanId);
      if (report?.scan.state === 'COMPLETED') return report;
      await pause(LOOK_MS);
    }
    throw new Error(`did not complete: ${JSON.stringify(await this.get(WatchScan).progress(scanId))}`);
  }

  async scan(
    targets: readonly TargetRequest[],
    more: { readonly revisit?: 'CHANGED' | 'ALL' } = {},
  ): Promise<ScanReport> {
    return this.completed(await this.start(targets, more));
  }

  rows<T>(query: string, parameters: readonly unknown[] = []): Promise<T[]> {
    return this.database.dataSource.query<T[]>(query, [...parameters]);
  }

  async close(): Promise<void> {
    await Promise.all(this.workers.map((worker) => worker.close()));
    this.settings.removeFiles();
    await this.database.drop();
  }
}
