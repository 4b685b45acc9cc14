import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { AUDIT_LOG, type AuditLog, AuditModule } from '@app/audit';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createTestDatabase, type TestDatabase } from '@test/database.js';
import { testSettings } from '@test/settings.js';
import { featureRows } from '../../api/src/api-features.js';
import type { Io } from './io.js';
import { command, folderOf } from './memory-io.fixture.js';
import { withFeatures } from './service/with-features.js';

let database: TestDatabase;
let settings: ReturnType<typeof testSettings>;
let env: Io['env'];
const run = (args: readonly string[], cwd?: string) => command([...args, '--json'], cwd, env);

beforeAll(async () => {
  database = await createTestDatabase(featureRows);
  settings = testSettings(database);
  env = {
    DATABASE_URL: database.url,
    DATABASE_OWNER_URL: database.ownerUrl,
    ACCESS_TOKEN_SECRET: settings.accessTokenSecret,
    CERTIFICATE_SIGNING_JWK: JSON.stringify(settings.certificateSigningJwk),
    AUDIT_SIGNING_JWK: JSON.stringify(settings.auditSigningJwk),
    DATA_DIR: settings.dataDir,
    LOG_LEVEL: 'silent',
  };
});

afterAll(async () => {
  await database.drop();
  settings.removeFiles();
});

describe('commands on the service', () => {
  it('migrate says that nothing is left to do', async () => {
    expect(await run(['migrate'])).toMatchObject({ status: 0, lines: [{ migrated: [] }] });
  });

  it('import takes the sample newsroom in, and once only', async () => {
    expect(await run(['import', 'works', 'samples/works'])).toMatchObject({
      status: 0,
      lines: [{ read: 36, inserted: 36, rejected: 0 }],
    });
    expect(await run(['import', 'works', 'samples/works'])).toMatchObject({
      status: 0,
      lines: [{ inserted: 0, unchanged: 36 }],
    });
  });

  it('import names bad rows by file, line and reason, and takes the good ones', async () => {
    const good = JSON.stringify({
      uri: 'tag:test.example,2026:1',
      title: '标题',
      text: '正文一段，足够长。',
      source: '国际在线专稿',
    });
    const cwd = folderOf({ 'w.jsonl': `${good}\nnot json\n{"uri":"tag:test.example,2026:2"}\n` });
    const { status, lines } = await run(['import', 'works', 'w.jsonl'], cwd);
    expect(status).toBe(0);
    expect(lines).toMatchObject([
      {
        read: 3,
        inserted: 1,
        rejected: 2,
        rejects: [
          { file: 'w.jsonl', line: 2 },
          { file: 'w.jsonl', line: 3 },
        ],
      },
    ]);
  });

  it('an import of which nothing can be taken is refused', async () => {
    const cwd = folderOf({ 'w.jsonl': 'not json\n', 'empty/readme.md': '#' });
    const none = await run(['import', 'works', 'w.jsonl'], cwd);
    expect(none).toMatchObject({ status: 1, lines: [{ rejected: 1 }] });
    expect(JSON.parse(none.err)).toMatchObject({ code: 'INPUT_UNREADABLE', rejected: 1 });
    const missing = await run(['import', 'works', 'nowhere.jsonl'], cwd);
    expect(missing).toMatchObject({ status: 1, out: '' });
    expect(JSON.parse(missing.err)).toMatchObject({ code: 'INPUT_MISSING' });
    const empty = await run(['import', 'works', 'empty'], cwd);
    expect(empty).toMatchObject({ status: 1, out: '' });
    expect(JSON.parse(empty.err)).toMatchObject({ code: 'INPUT_EMPTY' });
  });

  it('scan prints a line for each finding on the sample pages', async () => {
    const { status, lines, err } = await run(['scan', 'samples/pages', '--url-base', 'https://']);
    expect({ status, err }).toEqual({ status: 0, err: '' });
    const verdicts = Object.fromEntries(
      lines.map(({ page, verdict }) => [String(page).replace('https://', ''), verdict]),
    );
    expect(verdicts).toMatchObject({
      'harbor-links.example/weekly.html': 'LINK_ONLY',
      'lanting-daily.example/society/ferry.html': 'UNLICENSED_CANDIDATE',
      'm.lanting-daily.example/ferry.htm': 'UNLICENSED_CANDIDATE',
      'mingtan-forum.example/thread/20260218.html': 'UNLICENSED_CANDIDATE',
      'pingyuan-review.example/2026/wind-and-grass.html': 'POSSIBLY_EXEMPT_REVIEW',
      'sparrow-notes.example/night-reading.html': 'POSSIBLY_EXEMPT_REVIEW',
      'tidewater-reader.example/long-reads/wind-farm.html': 'UNLICENSED_CANDIDATE',
    });
  });

  it('scan refuses a missing file and asks for a target', async () => {
    const missing = await run(['scan', 'nowhere.html']);
    expect(missing).toMatchObject({ status: 1, out: '' });
    expect(JSON.parse(missing.err)).toMatchObject({ code: 'INPUT_MISSING' });
    const unplanned = await run(['scan', '--schedule', '0199cccc-0000-7000-8000-000000000001']);
    expect(unplanned).toMatchObject({ status: 1, lines: [] });
    expect(unplanned.err).toContain('SCAN_SCHEDULE_UNKNOWN');
    expect(await run(['scan'])).toMatchObject({ status: 2 });
  });

  it('certificate verify refuses a number that cannot be one, and one that was never given', async () => {
    const { status, err } = await run(['certificate', 'verify', 'no-number']);
    expect(status).toBe(1);
    expect(JSON.parse(err)).toMatchObject({ code: expect.stringMatching(/^CERTIFICATE_NUMBER_/u) });
  });

  it('audit verify finds the own log consistent, and a changed, removed or reordered entry of an export', async () => {
    expect(await run(['audit', 'verify'])).toMatchObject({ status: 0, lines: [{ consistent: true, problems: [] }] });
    const memory = { stdout: () => undefined, stderr: () => undefined, cwd: process.cwd(), env };
    const entries = await withFeatures(memory, [AuditModule], (context) =>
      context.get<AuditLog>(AUDIT_LOG).after(0, 1_000),
    );
    const lines = entries.map((entry) => JSON.stringify(entry));
    expect(lines.length).toBeGreaterThan(3);
    const [first = '', second = '', ...rest] = lines;
    const folder = folderOf({
      'whole.jsonl': lines.join('\n'),
      'changed.jsonl': [first.replace(/"reason":"[^"]*"/u, '"reason":"OTHER"'), second, ...rest].join('\n'),
      'removed.jsonl': [first, ...rest].join('\n'),
      'reordered.jsonl': [second, first, ...rest].join('\n'),
    });
    writeFileSync(join(folder, 'broken.jsonl'), `${first}\n{"sequence":\n`);
    expect(await run(['audit', 'verify', 'whole.jsonl'], folder)).toMatchObject({
      status: 0,
      lines: [{ size: lines.length, consistent: true }],
    });
    for (const damaged of ['changed', 'removed', 'reordered', 'broken']) {
      const { status, lines: printed, err } = await run(['audit', 'verify', `${damaged}.jsonl`], folder);
      expect([damaged, status]).toEqual([damaged, 1]);
      expect(printed).toMatchObject([{ consistent: false }]);
      expect(JSON.parse(err)).toMatchObject({ code: 'AUDIT_LOG_INCONSISTENT' });
    }
  });
});
