import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { auditRows } from '@app/audit';
import { type Actor, must, OUTBOX, type Outbox, UNIT_OF_WORK, type UnitOfWork } from '@app/kernel';
import { licensingRows } from '@app/licensing';
import { partiesRows, RegisterPartner } from '@app/parties';
import { JobQueues, JobsModule, newUuid, PlatformModule } from '@app/platform';
import { ReprintsJobsModule, reprintsJobs, reprintsRows } from '@app/reprints';
import { SyndicationJobsModule, syndicationJobs, syndicationRows } from '@app/syndication';
import { ImportWorks, worksRows } from '@app/works';
import { Test, type TestingModule } from '@nestjs/testing';
import { MovableClock } from '@test/clock.js';
import { asOwner, createTestDatabase, type TestDatabase } from '@test/database.js';
import { testSettings } from '@test/settings.js';
import { until } from '@test/until.js';
import {
  FindFinding,
  FindFindings,
  type Finding,
  ScansJobsModule,
  StartScan,
  scansJobs,
  scansRows,
  WatchScan,
} from './index.js';
import { redecideFindingJob } from './jobs/redecide-finding.job.js';
import { RIVER } from './scanning.fixture.js';

export const LEGAL: Actor = { kind: 'PERSON', id: 'account-legal', roles: ['LEGAL'] };
const ADMIN: Actor = { kind: 'PERSON', id: 'account-admin', roles: ['ADMIN'] };
export const TITLE = '抢修队连夜加固老桥堤坝';
export const LICENSE = '0199cccc-0000-7000-8000-000000000001';
const URI = 'https://news.cri.cn/river';

/** What a path of the site answers; one that is not here is unknown. */
type Pages = Map<string, { readonly status?: number; readonly body: string }>;

/** A worker with scans, reprints and syndication; a site it scans; one work; and a partner, at first without a license. */
export class FindingsStage {
  private constructor(
    readonly clock: MovableClock,
    readonly pages: Pages,
    readonly origin: string,
    readonly database: TestDatabase,
    private readonly settings: ReturnType<typeof testSettings>,
    private readonly site: Server,
    private readonly worker: TestingModule,
  ) {}

  readonly of = { workId: '', partnerId: '' };

  /** It is 2026-11-24, 06:00 UTC. */
  static async open(): Promise<FindingsStage> {
    const pages: Pages = new Map();
    const clock = new MovableClock('2026-11-24T06:00:00Z');
    const site = createServer((request, reply) => {
      const { status = 200, body } = pages.get(request.url ?? '') ?? { status: 404, body: '' };
      reply.writeHead(status, { 'content-type': 'text/html; charset=utf-8' }).end(body);
    });
    await new Promise<void>((resolve) => site.listen(0, '127.0.0.1', resolve));
    const { port } = site.address() as AddressInfo;
    const database = await createTestDatabase([]);
    const settings = testSettings(database, {
      variables: { FETCH_PRIVATE_HOSTS: `localhost:${port}`, SCANNER_HOST_DELAY_MS: '100' },
    });
    const rows = [
      ...auditRows,
      ...partiesRows,
      ...worksRows,
      ...licensingRows,
      ...reprintsRows,
      ...syndicationRows,
      ...scansRows,
    ];
    const testing = await Test.createTestingModule({
      imports: [
        PlatformModule.forRoot({ settings, rows, clock }),
        { ...JobsModule.forRoot([...scansJobs, ...reprintsJobs, ...syndicationJobs]), global: true },
        ScansJobsModule,
        ReprintsJobsModule,
        SyndicationJobsModule,
      ],
    }).compile();
    const worker = await testing.init();
    const stage = new FindingsStage(clock, pages, `http://localhost:${port}`, database, settings, site, worker);
    await stage.fill();
    return stage;
  }

  private async fill(): Promise<void> {
    await this.take({ uri: URI, title: TITLE, text: RIVER, source: '国际在线专稿' });
    const [work] = await this.database.dataSource.query<{ id: string }[]>('SELECT id FROM work');
    this.of.workId = String(work?.id);
    const partner = await this.get(RegisterPartner).execute({
      actor: ADMIN,
      name: 'Partner Press',
      registration: { country: 'DE', number: 'HRB 1' },
      domains: ['partner.example.com'],
    });
    this.of.partnerId = must(partner, 'registered').id;
  }

  async close(): Promise<void> {
    await this.get(JobQueues).of(redecideFindingJob).obliterate({ force: true });
    await this.worker.close();
    this.settings.removeFiles();
    await this.database.drop();
    this.site.close();
  }

  get<T>(token: abstract new (...args: never[]) => T): T {
    return this.worker.get(token, { strict: false });
  }

  async take(record: Readonly<Record<'uri' | 'title' | 'text' | 'source', string>>): Promise<void> {
    const records = [{ ...record, versionCreated: '2026-11-01T00:00:00Z', language: 'zh-Hans' }];
    const sources = { records, name: 'test' };
    must(await this.get(ImportWorks).execute({ actor: ADMIN, label: 'test', sources }), 'imported');
  }

  announce(topic: string, payload: Record<string, string>): Promise<void> {
    return this.worker.get<UnitOfWork>(UNIT_OF_WORK, { strict: false }).run(async (tx) => {
      await this.worker.get<Outbox>(OUTBOX, { strict: false }).announce(tx, { topic, payload });
    });
  }

  async scan(...paths: string[]): Promise<readonly Finding[]> {
    const targets = paths.map((path) => ({ kind: 'URL' as const, url: this.origin + path }));
    const { id } = must(await this.get(StartScan).execute({ actor: LEGAL, targets }), 'started');
    await until('the scan completes', async () => {
      // hosts are asked no more often than their spacing allows
      this.clock.advance({ seconds: 1 });
      return (await this.get(WatchScan).execute(id))?.scan.state === 'COMPLETED';
    });
    return (await this.get(FindFindings).execute({ scanId: id, limit: 50 })).findings;
  }

  async detail(id: string) {
    const found = await this.get(FindFinding).execute(id);
    if (found === undefined) throw new Error('no finding');
    return found;
  }

  verdictOf(id: string, verdict: string) {
    return until(`the finding is ${verdict}`, async () => {
      const found = await this.detail(id);
      return found.finding.verdict === verdict && found;
    });
  }

  async grant(domains: string): Promise<void> {
    const { workId, partnerId } = this.of;
    await asOwner(
      this.database,
      `INSERT INTO license (id, agreement_id, licensee_side, licensor_side, request_id, partner_id, licensee_name, uses,
         domains, territories, media, languages, term_starts_at, term_ends_at, exclusivity, attribution, fee_minor,
         fee_currency, state, granted_at, version)
       VALUES ('${LICENSE}', '${LICENSE}', 'LICENSEE', 'LICENSOR', '${LICENSE}', '${partnerId}', 'Partner Press',
         '{reprint}', '${domains}', '{CN}', '{web}', '{zh-Hans}', '2026-11-24T07:00:00Z', '2027-11-24T07:00:00Z',
         'NON_EXCLUSIVE', '{"zh-Hans":"来源：国际在线"}', 100, 'CNY', 'ACTIVE', '2026-11-24T07:00:00Z', 1);
       INSERT INTO license_work (license_id, partner_id, license_version, work_id, uri, title, position)
       VALUES ('${LICENSE}', '${partnerId}', 1, '${workId}', '${URI}', '${TITLE}', 0)`,
    );
  }

  /** @returns waits for a state of the declared reprint, and its row in it */
  async reprint(path: string) {
    const id = newUuid();
    const { workId, partnerId } = this.of;
    await asOwner(
      this.database,
      `INSERT INTO declared_reprint (id, license_id, partner_id, work_id, url, state, declared_by, declared_at, version)
       VALUES ('${id}', '${LICENSE}', '${partnerId}', '${workId}', '${this.origin}${path}', 'DECLARED', 'account-1', now(), 1)`,
    );
    return (state: string) =>
      until(`the reprint is ${state}`, async () => {
        const [row] = await this.database.dataSource.query<Record<string, unknown>[]>(
          'SELECT * FROM declared_reprint WHERE id = $1',
          [id],
        );
        return row?.state === state && row;
      });
  }
}
