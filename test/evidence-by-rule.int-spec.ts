import {
  EvidenceJobsModule,
  EvidenceOf,
  evidenceJobs,
  evidenceRows,
  HandOutEvidence,
  SecureEvidence,
} from '@app/evidence';
import { must } from '@app/kernel';
import { FindFindings } from '@app/scans';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { until } from '@test/until.js';
import { unzipSync, zipSync } from 'fflate';
import { SecureByRule } from '../libs/evidence/src/application/secure-by-rule.js';
import { verifyBundle } from '../libs/evidence/src/bundle/verify-bundle.js';
import { LEGAL, type PlayedSite, playSite, ScanStage } from '../libs/scans/src/scan-stage.fixture.js';
import { htmlPage, RIVER } from '../libs/scans/src/scanning.fixture.js';

describe('evidence by rule, where no authority is configured', () => {
  let site: PlayedSite;
  let stage: ScanStage;
  let findingId: string;
  let bundle: Uint8Array;

  beforeAll(async () => {
    site = await playSite((_, reply) => {
      reply.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(htmlPage('老桥险情', RIVER));
    });
    const variables = { EVIDENCE_VERDICTS: 'UNLICENSED_CANDIDATE', EVIDENCE_BROWSER: '/nowhere/no-browser' };
    stage = await ScanStage.open({
      above: { rows: evidenceRows, jobs: evidenceJobs, modules: [EvidenceJobsModule] },
      hosts: [site.host],
      variables,
    });
    await stage.scan([{ kind: 'URL', url: `${site.origin}/copy` }]);
    const { findings } = await stage.get(FindFindings).execute({ limit: 10 });
    findingId = findings[0]?.id ?? '';
    const evidence = await until('the finding is secured', async () => {
      const { standing, evidence: all } = await stage.get(EvidenceOf).execute(findingId);
      return standing === 'SECURED' && all[0];
    });
    const command = { evidenceId: evidence.id, actor: LEGAL, reason: 'for counsel' };
    bundle = must(await stage.get(HandOutEvidence).execute(command), 'handed out').bytes;
  });
  afterAll(async () => {
    await stage.close();
    site.close();
  });

  it('secures a finding once because of its verdict; a person may have it secured again', async () => {
    const { evidence } = await stage.get(EvidenceOf).execute(findingId);
    expect(evidence).toMatchObject([{ cause: 'RULE', requestedBy: 'scans.secure-by-rule' }]);
    expect(await stage.get(SecureByRule).execute(findingId)).toBe('EVIDENCE_PENDING');
    const again = await stage.get(SecureEvidence).execute({ findingId, actor: LEGAL, reason: 'again' });
    expect(again).toMatchObject({ ok: true });
  });

  it('says that no authority dated it, and fails who asked for one', async () => {
    const own = await verifyBundle(bundle);
    expect(own).toMatchObject({ ok: true, trust: 'OWN_WORD' });
    const stamp = own.checks.find(({ name }) => name === 'time stamp');
    expect(stamp?.detail).toMatch(/^absent: no authority was configured/u);
    const trusted = await verifyBundle(bundle, { authorities: ['a root'] });
    expect(trusted.checks.filter(({ ok }) => !ok).map(({ name }) => name)).toEqual(['time stamp']);
  });

  it('packed anew with folders is the same evidence', async () => {
    const files = { ...unzipSync(bundle), 'live/': new Uint8Array() };
    expect(await verifyBundle(zipSync(files, { level: 0 }))).toMatchObject({ ok: true });
  });
});
