import { createHash } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import { NOTE_SIGNER, type NoteSigner } from '@app/audit';
import {
  type Evidence,
  EvidenceJobsModule,
  EvidenceOf,
  evidenceJobs,
  evidenceRows,
  HandOutEvidence,
  ReadEvidence,
  SecureEvidence,
} from '@app/evidence';
import { must } from '@app/kernel';
import { OBJECT_STORE, type ObjectStore } from '@app/platform';
import { FindFindings } from '@app/scans';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { MovableClock } from '@test/clock.js';
import { until } from '@test/until.js';
import { unzipSync, zipSync } from 'fflate';
import pg from 'pg';
import { CollectEvidence } from '../libs/evidence/src/application/collect-evidence.js';
import { RecheckPage, SweepRechecks } from '../libs/evidence/src/application/recheck-page.js';
import { HAS_OPENSSL, OpensslAuthority } from '../libs/evidence/src/bundle/openssl-authority.fixture.js';
import { verifyBundle } from '../libs/evidence/src/bundle/verify-bundle.js';
import { LEGAL, type PlayedSite, playSite, ScanStage } from '../libs/scans/src/scan-stage.fixture.js';
import { htmlPage, RIVER } from '../libs/scans/src/scanning.fixture.js';

const PICTURE = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);
const AFTER = '<link rel="stylesheet" href="/style.css"><img src="/picture.png"><img src="http://10.0.0.1/secret.png">';

const need = HAS_OPENSSL ? '' : ' (left out: openssl is not installed here)';

(HAS_OPENSSL ? describe : describe.skip)(`evidence of a finding${need}`, () => {
  const clock = new MovableClock('2026-11-24T06:00:00Z');
  const page = { status: 200, body: htmlPage('老桥险情', RIVER, AFTER) };
  const requests: string[] = [];
  let authority: OpensslAuthority;
  let site: PlayedSite;
  let stage: ScanStage;
  let findingId: string;
  let evidence: Evidence;

  beforeAll(async () => {
    authority = await OpensslAuthority.open();
    site = await playSite((request, reply) => {
      requests.push(request.url ?? '');
      if (request.url === '/page.html') {
        const headers = {
          'content-type': 'text/html; charset=utf-8',
          'content-encoding': 'gzip',
          'set-cookie': ['a=1', 'b=2'],
        };
        reply.writeHead(page.status, headers).end(gzipSync(page.body));
      } else if (request.url === '/style.css') {
        reply.writeHead(200, { 'content-type': 'text/css' }).end('body { background: url(/back.png) }');
      } else if (request.url?.endsWith('.png')) {
        reply.writeHead(200, { 'content-type': 'image/png' }).end(PICTURE);
      } else {
        reply.writeHead(404).end();
      }
    });
    const variables = { TIMESTAMP_URL: authority.url, EVIDENCE_BROWSER: '/nowhere/no-browser' };
    stage = await ScanStage.open({
      above: { rows: evidenceRows, jobs: evidenceJobs, modules: [EvidenceJobsModule] },
      hosts: [site.host, authority.host],
      clock,
      variables,
    });
    await stage.scan([{ kind: 'URL', url: `${site.origin}/page.html` }]);
    const { findings } = await stage.get(FindFindings).execute({ limit: 10 });
    findingId = findings[0]?.id ?? '';
  });
  afterAll(async () => {
    await stage.close();
    site.close();
    authority.close();
  });

  const bundleOf = async (): Promise<Uint8Array> => {
    const command = { evidenceId: evidence.id, actor: LEGAL, reason: 'for counsel' };
    return must(await stage.get(HandOutEvidence).execute(command), 'handed out').bytes;
  };
  const token = <T>(symbol: symbol): T => {
    const [worker] = stage.workers;
    if (worker === undefined) throw new Error('no worker');
    return worker.get<T>(symbol, { strict: false });
  };
  const logKey = (): string => token<NoteSigner>(NOTE_SIGNER).verifierKey;

  it('waits for a busy authority, asks the page once, and is refused while it is pending', async () => {
    authority.mood = 'REFUSES';
    const before = requests.filter((url) => url === '/page.html').length;
    const asked = await stage.get(SecureEvidence).execute({ findingId, actor: LEGAL, reason: 'for the case' });
    evidence = must(asked, 'asked');
    await until('the authority was asked', async () => authority.asked > 0);
    const again = await stage.get(SecureEvidence).execute({ findingId, actor: LEGAL, reason: 'again' });
    expect(again).toMatchObject({ ok: false, error: { code: 'EVIDENCE_PENDING' } });
    expect((await stage.get(EvidenceOf).execute(findingId)).standing).toBe('PENDING');
    authority.mood = 'ANSWERS';
    await stage.get(CollectEvidence).execute(evidence.id, 'ALL');
    await until('it is secured', async () => (await stage.get(EvidenceOf).execute(findingId)).standing === 'SECURED');
    expect(requests.filter((url) => url === '/page.html')).toHaveLength(before + 1);
  });

  it('holds page, resources, network, text, spans and what is absent by name, and verifies without the service', async () => {
    const bundle = await bundleOf();
    const verdict = await verifyBundle(bundle, { authorities: [authority.root], logKey: logKey() });
    expect(verdict.checks.filter(({ ok }) => !ok)).toEqual([]);
    expect(verdict).toMatchObject({ ok: true, trust: 'ANCHORED', findingId });
    expect(verdict.checks.map(({ name }) => name)).toEqual([
      'manifest',
      'file custody.json',
      'file live/capture.warc',
      'file live/network.json',
      'file live/text.txt',
      'file scan/finding.json',
      'file scan/page.bin',
      'file scan/snapshot.json',
      'file scan/spans.json',
      'file scan/text.txt',
      'no other files',
      'WARC digests live/capture.warc',
      'time stamp',
      'log entry',
      'log inclusion',
      'log checkpoint',
      'absent tls-chain',
      'absent resource',
      'absent screenshot',
    ]);
    const files = unzipSync(bundle);
    const read = (path: string): string => new TextDecoder().decode(files[path]);
    expect(read('live/text.txt')).toContain('渗水点');
    expect(JSON.parse(read('scan/spans.json'))).toMatchObject({ spans: [{ text: expect.stringContaining('渗水点') }] });
    const warc = read('live/capture.warc');
    for (const path of ['/page.html', '/style.css', '/picture.png', '/back.png']) {
      expect(warc).toContain(`WARC-Target-URI: ${site.origin}${path}\r\n`);
      expect(warc).toContain(`GET ${path} HTTP/1.1\r\n`);
    }
    expect(warc).toContain('WARC-IP-Address: 127.0.0.1');
    expect(warc).toMatch(/set-cookie: a=1\r\nset-cookie: b=2\r\n/u);
    expect(requests).not.toContain('/secret.png');
    const network = JSON.parse(read('live/network.json')) as { missing: unknown };
    expect(network.missing).toEqual([{ url: 'http://10.0.0.1/secret.png', code: 'FETCH_ADDRESS_FORBIDDEN' }]);
  });

  it('gives the same bytes for the same parts', async () => {
    const { bundleKey } = (await stage.get(ReadEvidence).execute(evidence.id))?.evidence ?? {};
    const bundle = await bundleOf();
    expect(createHash('sha256').update(bundle).digest('hex')).toBe(bundleKey);
    expect(await token<ObjectStore>(OBJECT_STORE).get(bundleKey ?? '')).toEqual(Buffer.from(bundle));
  });

  const changed = async (change: (files: Record<string, Uint8Array>) => void, anchors = {}): Promise<string[]> => {
    const files = unzipSync(await bundleOf());
    change(files);
    const { ok, checks } = await verifyBundle(zipSync(files), anchors);
    expect(ok).toBe(false);
    return checks.filter((check) => !check.ok).map(({ name, detail }) => `${name}: ${detail}`);
  };
  const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

  it('names a file that was altered, taken away, added, or listed otherwise', async () => {
    expect(await changed((files) => Object.assign(files, { 'scan/text.txt': bytes('x') }))).toEqual([
      expect.stringMatching(/^file scan\/text.txt: altered/u),
    ]);
    expect(await changed((files) => void delete files['live/network.json'])).toEqual([
      'file live/network.json: missing',
    ]);
    expect(await changed((files) => Object.assign(files, { 'live/more.txt': bytes('x') }))).toEqual([
      'no other files: extra: live/more.txt',
    ]);
    expect(await changed((files) => void delete files['seal/manifest.tsr'])).toEqual([
      'time stamp: missing: seal/manifest.tsr',
    ]);
    const other = await changed((files) => {
      const manifest = new TextDecoder().decode(files['manifest.json']);
      files['manifest.json'] = bytes(manifest.replace('"cause":"DEMAND"', '"cause":"RULE"'));
    });
    expect(other).toEqual([
      expect.stringMatching(/^time stamp: it is over [0-9a-f]{64}, another manifest/u),
      expect.stringMatching(/^log entry: it holds the hash of another manifest/u),
    ]);
  });

  it('names a proof, a checkpoint or a key that is not the log’s, and an authority nobody trusts', async () => {
    const proof = await changed((files) => {
      const inclusion = JSON.parse(new TextDecoder().decode(files['seal/inclusion.json'])) as { leafIndex: number };
      files['seal/inclusion.json'] = bytes(JSON.stringify({ ...inclusion, leafIndex: inclusion.leafIndex + 1 }));
    });
    expect(proof).toEqual([expect.stringMatching(/^log entry: .*place/u), expect.stringMatching(/^log inclusion: /u)]);
    const key = `imprimatur.test/audit+00000000+${'A'.repeat(44)}`;
    const strange = await verifyBundle(await bundleOf(), { logKey: key });
    expect(strange.checks.filter(({ ok }) => !ok).map(({ name }) => name)).toEqual(['log checkpoint']);
    const other = await OpensslAuthority.open();
    const untrusted = await verifyBundle(await bundleOf(), { authorities: [other.root], logKey: logKey() });
    other.close();
    expect(untrusted.checks.filter(({ ok }) => !ok).map(({ name }) => name)).toEqual(['time stamp']);
  });

  it('keeps its custody, every hand with person and reason, and lets nobody change it', async () => {
    const { custody = [] } = (await stage.get(ReadEvidence).execute(evidence.id)) ?? {};
    expect(custody.slice(0, 4).map(({ kind, by, sequence }) => `${sequence} ${kind} ${by}`)).toEqual([
      '1 REQUESTED account-legal',
      '2 CAPTURED scans.collect-evidence',
      '3 SEALED scans.collect-evidence',
      '4 SECURED scans.collect-evidence',
    ]);
    expect(custody[4]).toMatchObject({ kind: 'HANDED_OUT', by: 'account-legal', reason: 'for counsel' });
    await expect(stage.rows('UPDATE evidence_custody SET reason = $1', ['x'])).rejects.toThrow(/permission denied/u);
    await expect(stage.rows('DELETE FROM evidence_custody')).rejects.toThrow(/permission denied/u);
    const owner = new pg.Client({ connectionString: stage.database.ownerUrl });
    await owner.connect();
    await expect(owner.query('DELETE FROM evidence_custody')).rejects.toThrow(/append-only/u);
    await owner.end();
  });

  it('looks at the page again after 1, 7 and 30 days, once each, and keeps what it saw', async () => {
    const look = (day: number) => stage.get(RecheckPage).execute(evidence.id, day);
    expect(await look(1)).toBe('NOT_DUE');
    clock.moveTo('2026-11-25T06:00:00Z');
    expect(await stage.get(SweepRechecks).execute()).toBe(1);
    expect(await stage.get(SweepRechecks).execute()).toBe(0);
    const done = (day: number) =>
      until(`day ${day} is done`, async () => {
        const detail = await stage.get(ReadEvidence).execute(evidence.id);
        return detail?.rechecks.find((each) => each.day === day)?.done;
      });
    expect(await done(1)).toMatchObject({ outcome: 'UNCHANGED', status: 200, stillThere: 100 });
    const asked = requests.length;
    expect(await look(1)).toBe('ALREADY_DONE');
    expect(requests).toHaveLength(asked);
    clock.moveTo('2026-12-01T06:00:00Z');
    page.body = htmlPage('更新', RIVER.slice(0, Math.ceil(RIVER.length * 0.7)));
    expect(await Promise.all([look(7), look(7)])).toEqual(expect.arrayContaining(['ONLINE', 'ALREADY_DONE']));
    clock.moveTo('2026-12-24T06:00:00Z');
    page.status = 410;
    expect(await look(30)).toBe('GONE');
    const { custody = [] } = (await stage.get(ReadEvidence).execute(evidence.id)) ?? {};
    const seen = custody.filter(({ kind }) => kind === 'RECHECKED');
    expect(seen.map(({ reason }) => reason)).toEqual(['DAY_1: UNCHANGED', 'DAY_7: ONLINE', 'DAY_30: GONE']);
  });

  it('counts no longer once its time is over, and says so; what is still being secured is its own', async () => {
    const owned = await stage.rows<{ key: string }>('SELECT key FROM evidence_object WHERE evidence_id = $1', [
      evidence.id,
    ]);
    const manifest = JSON.parse(new TextDecoder().decode(unzipSync(await bundleOf())['manifest.json'])) as {
      files: { sha256: string }[];
    };
    expect(owned.map(({ key }) => key).sort()).toEqual([...new Set(manifest.files.map(({ sha256 }) => sha256))].sort());
    await stage.rows('UPDATE evidence SET erased_at = $1 WHERE id = $2', ['2030-01-01T00:00:00Z', evidence.id]);
    expect((await stage.get(EvidenceOf).execute(findingId)).standing).toBe('NONE');
    const command = { evidenceId: evidence.id, actor: LEGAL, reason: 'late' };
    expect(await stage.get(HandOutEvidence).execute(command)).toMatchObject({
      error: { code: 'EVIDENCE_ERASED', erasedAt: '2030-01-01T00:00:00Z' },
    });
  });
});
