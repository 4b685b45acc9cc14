import { execFile } from 'node:child_process';
import { rmSync, writeSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { loadSampleParties, SeedSampleParties } from '@app/parties';
import { createLogger, loadEnvironment, migrate, openSettings, projectRoot } from '@app/platform';
import pg from 'pg';
import { ApiModule } from '../apps/api/src/api.module.js';
import { createApi } from '../apps/api/src/create-api.js';
import { migrations } from '../migrations/index.js';
import { benchFolder } from './bench-folder.js';
import { fillFeed } from './feed-rows.js';

const WORKS = 100_000;
const PAGE = 100;
const FORMATS = ['json', 'ninjs', 'newsml-g2', 'rss', 'atom', 'html'] as const;
/** Odd, so that there is a middle one. */
const ROUNDS = 3;
const SECONDS = 3;
const CONNECTIONS = 16;
/** Pages of a walk without anything kept from the time before. */
const WALK = 40;
/** Items of the streamed pages. */
const STREAMS = [1_000, 5_000, 10_000];
const EMAIL = 'partner@chenjiang.example';
const PASSWORD = 'a password for the bench';

const run$ = promisify(execFile);

/**
 * Requests a second of a feed page of 100 items, out of a partner's 100,000 licensed works, beside a static body of the
 * same size on the same server, in turns; then pages read for the first time, one after another. The load comes from a
 * process of its own. Makes its own database in a temporary folder. Prints Markdown tables.
 * @param args works, 100,000 where left out; formats, parted by commas, all of them where left out
 */
export async function run(args: string[] = []): Promise<void> {
  const works = Number(args[0] ?? WORKS);
  const formats = args[1]?.split(',') ?? FORMATS;
  const folder = benchFolder();
  const opened = await openSettings(loadEnvironment({ DATA_DIR: join(folder, 'data'), LOG_LEVEL: 'silent' }));
  const { settings } = opened;
  const owner = new pg.Client({ connectionString: settings.databaseOwnerUrl });
  try {
    await migrate({ ownerUrl: settings.databaseOwnerUrl, serviceUrl: settings.databaseUrl, migrations });
    await owner.connect();
    const app = await createApi(ApiModule.forRoot({ settings }), createLogger('silent', 'bench'));
    const bodies = new Map<string, Buffer>();
    app
      .getHttpAdapter()
      .getInstance()
      .get('/bench/:name', (request, reply) => {
        const { name } = Object(request.params) as { name: string };
        return reply.type('application/octet-stream').send(bodies.get(name));
      });
    await app.init();
    const parties = loadSampleParties(join(projectRoot(), 'samples/parties.json'));
    await app.get(SeedSampleParties, { strict: false }).execute(parties, PASSWORD);
    writeSync(2, `filling ${works} works\n`);
    await fillFeed(owner, EMAIL, works);
    await app.listen(0, '127.0.0.1');
    const url = await app.getUrl();
    const session = await fetch(`${url}/api/v1/sessions`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ email: EMAIL, password: PASSWORD }),
    });
    const { accessToken }: { accessToken: string } = JSON.parse(await session.text());
    const bench = { url, authorization: `Bearer ${accessToken}`, bodies, formats };
    await measure(bench);
    await measureMemory(bench);
    await app.close();
  } finally {
    await owner.end();
    await opened.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

interface Bench {
  readonly url: string;
  readonly authorization: string;
  readonly bodies: Map<string, Buffer>;
  readonly formats: readonly string[];
}

async function measure({ url, authorization, bodies, formats }: Bench): Promise<void> {
  console.log('| format | kB | static, requests/s | feed, requests/s | feed of static |\n|---|---|---|---|---|');
  for (const format of formats) {
    const path = `${url}/api/v1/feeds/${format}?limit=${PAGE}`;
    const page = await fetch(path, { headers: { authorization } });
    const body = Buffer.from(await page.arrayBuffer());
    if (page.status !== 200) throw new Error(`not measured: ${page.status} ${body.toString()}`);
    bodies.set(format, body);
    const pairs: (readonly [number, number])[] = [];
    for (let round = 0; round < ROUNDS; round += 1) {
      const still = await requestsPerSecond(`${url}/bench/${format}`, authorization);
      pairs.push([still, await requestsPerSecond(path, authorization)]);
    }
    const [still, feed] = pairs.sort(([a, b], [c, d]) => b / a - d / c)[ROUNDS >> 1] ?? [0, 0];
    const size = (body.byteLength / 1_000).toFixed(0);
    console.log(
      `| ${format} | ${size} | ${still.toFixed(0)} | ${feed.toFixed(0)} | ${((100 * feed) / still).toFixed(0)} % |`,
    );
  }
  console.log('\n| format | pages read for the first time, a second |\n|---|---|');
  for (const format of formats) {
    let next = `${url}/api/v1/feeds/${format}?limit=${PAGE}`;
    const start = performance.now();
    for (let page = 0; page < WALK; page += 1) {
      const answer = await fetch(next, { headers: { authorization } });
      await answer.arrayBuffer();
      next = `${url}${/<https?:\/\/[^/]+([^>]+)>; rel="next"/u.exec(answer.headers.get('link') ?? '')?.[1] ?? ''}`;
    }
    console.log(`| ${format} | ${((WALK * 1_000) / (performance.now() - start)).toFixed(1)} |`);
  }
}

/** What a streamed page costs in memory: it must not grow with the page. */
async function measureMemory({ url, authorization }: Bench): Promise<void> {
  console.log('\n| items streamed | MB sent | s | highest resident memory above the start, MB |\n|---|---|---|---|');
  for (const limit of STREAMS) {
    globalThis.gc?.();
    const [before, start] = [process.memoryUsage.rss(), performance.now()];
    let [highest, bytes] = [before, 0];
    const answer = await fetch(`${url}/api/v1/feeds/ninjs?limit=${limit}`, { headers: { authorization } });
    for await (const chunk of answer.body ?? []) {
      bytes += chunk.byteLength;
      highest = Math.max(highest, process.memoryUsage.rss());
    }
    const seconds = ((performance.now() - start) / 1_000).toFixed(1);
    console.log(`| ${limit} | ${megabytes(bytes)} | ${seconds} | ${megabytes(highest - before)} |`);
  }
}

function megabytes(bytes: number): string {
  return (bytes / 1_000_000).toFixed(0);
}

async function requestsPerSecond(url: string, authorization: string): Promise<number> {
  const autocannon = createRequire(join(projectRoot(), 'package.json')).resolve('autocannon');
  const load = ['-j', '-c', String(CONNECTIONS), '-d', String(SECONDS), '-H', `authorization: ${authorization}`, url];
  const { stdout } = await run$(process.execPath, [autocannon, ...load], { maxBuffer: 1 << 26 });
  const result: { requests: { average: number }; non2xx: number; errors: number } = JSON.parse(stdout);
  if (result.non2xx > 0 || result.errors > 0)
    throw new Error(`not measured: ${result.non2xx} refused, ${result.errors} failed`);
  return result.requests.average;
}
