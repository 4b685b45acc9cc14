import { AUDIT_LOG, type AuditLog, IntegrateEntries, NOTE_SIGNER, type NoteSigner, ProveLog } from '@app/audit';
import { UNIT_OF_WORK, type UnitOfWork } from '@app/kernel';
import { GUARDED_FETCHER, type GuardedFetcher, provideUseCase, SETTINGS, type Settings } from '@app/platform';
import { FINDING_VERDICTS, FindFinding } from '@app/scans';
import type { Provider } from '@nestjs/common';
import { CaptureEvidence } from './application/capture-evidence.js';
import { CollectEvidence } from './application/collect-evidence.js';
import { EVIDENCE_FILES, type EvidenceFiles } from './application/evidence-files.port.js';
import { EvidenceJournal } from './application/evidence-journal.js';
import { EVIDENCE_STORE, type EvidenceStore } from './application/evidence-store.port.js';
import { LIVE_PAGE, type LivePage } from './application/live-page.port.js';
import { PackEvidence } from './application/pack-evidence.js';
import { RecheckPage, SweepRechecks } from './application/recheck-page.js';
import { BUNDLE_PACKER, type BundlePacker, TIME_STAMPER, type TimeStamper } from './application/seal.port.js';
import { SealEvidence } from './application/seal-evidence.js';
import { EVIDENCE_RULE, type EvidenceRule, SecureByRule } from './application/secure-by-rule.js';
import { SecureEvidence } from './application/secure-evidence.js';
import { ZipPacker } from './bundle/bundle-file.js';
import { collectEvidenceJob } from './jobs/collect-evidence.job.js';
import {
  CollectEvidenceHandler,
  RecheckPageHandler,
  SecureByRuleHandler,
  SweepRechecksHandler,
} from './jobs/evidence.handlers.js';
import { HttpTimeStamper } from './jobs/http-time-stamper.js';
import { LiveWebPage } from './jobs/live-web-page.js';
import { recheckPageJob, sweepRechecksJob } from './jobs/recheck-page.job.js';
import { secureByRuleJob } from './jobs/secure-by-rule.job.js';
import { findBrowser, screenshots } from './jobs/take-screenshot.js';

/** Jobs that secure evidence, and look at its page again. */
export const evidenceJobs = [collectEvidenceJob, secureByRuleJob, sweepRechecksJob, recheckPageJob] as const;

/** Collecting it, and looking at its page again: for the worker. */
export const evidenceProviders: readonly Provider[] = [
  { provide: BUNDLE_PACKER, useClass: ZipPacker },
  {
    provide: TIME_STAMPER,
    useFactory: (fetcher: GuardedFetcher, { environment }: Settings) =>
      new HttpTimeStamper(fetcher, environment.TIMESTAMP_URL),
    inject: [GUARDED_FETCHER, SETTINGS],
  },
  {
    provide: LIVE_PAGE,
    useFactory: (fetcher: GuardedFetcher, { environment }: Settings) =>
      new LiveWebPage(fetcher, screenshots(findBrowser(environment.EVIDENCE_BROWSER, process.env.PATH ?? ''))),
    inject: [GUARDED_FETCHER, SETTINGS],
  },
  {
    provide: EVIDENCE_RULE,
    useFactory: ({ environment }: Settings): EvidenceRule => ({
      verdicts: FINDING_VERDICTS.filter((verdict) => environment.EVIDENCE_VERDICTS.includes(verdict)),
    }),
    inject: [SETTINGS],
  },
  provideUseCase(SecureByRule, [FindFinding, EVIDENCE_RULE, SecureEvidence]),
  {
    provide: CaptureEvidence,
    useFactory: captureEvidence,
    inject: [
      UNIT_OF_WORK,
      FindFinding,
      EVIDENCE_STORE,
      EVIDENCE_FILES,
      LIVE_PAGE,
      BUNDLE_PACKER,
      TIME_STAMPER,
      EvidenceJournal,
    ],
  },
  provideUseCase(SealEvidence, [UNIT_OF_WORK, EVIDENCE_STORE, EVIDENCE_FILES, TIME_STAMPER, EvidenceJournal]),
  {
    provide: PackEvidence,
    useFactory: packEvidence,
    inject: [
      UNIT_OF_WORK,
      EVIDENCE_STORE,
      EVIDENCE_FILES,
      AUDIT_LOG,
      IntegrateEntries,
      ProveLog,
      NOTE_SIGNER,
      BUNDLE_PACKER,
      EvidenceJournal,
    ],
  },
  {
    provide: CollectEvidence,
    useFactory: (
      work: UnitOfWork,
      store: EvidenceStore,
      capture: CaptureEvidence,
      seal: SealEvidence,
      pack: PackEvidence,
      journal: EvidenceJournal,
    ) => new CollectEvidence(work, store, { capture, seal, pack }, journal),
    inject: [UNIT_OF_WORK, EVIDENCE_STORE, CaptureEvidence, SealEvidence, PackEvidence, EvidenceJournal],
  },
  provideUseCase(SweepRechecks, [UNIT_OF_WORK, EVIDENCE_STORE, EvidenceJournal]),
  {
    provide: RecheckPage,
    useFactory: (
      work: UnitOfWork,
      findings: FindFinding,
      evidence: EvidenceStore,
      files: EvidenceFiles,
      live: LivePage,
      journal: EvidenceJournal,
    ) => new RecheckPage(work, { findings, evidence }, files, live, journal),
    inject: [UNIT_OF_WORK, FindFinding, EVIDENCE_STORE, EVIDENCE_FILES, LIVE_PAGE, EvidenceJournal],
  },
  CollectEvidenceHandler,
  SecureByRuleHandler,
  SweepRechecksHandler,
  RecheckPageHandler,
];

function captureEvidence(
  work: UnitOfWork,
  findings: FindFinding,
  evidence: EvidenceStore,
  files: EvidenceFiles,
  live: LivePage,
  packer: BundlePacker,
  stamper: TimeStamper,
  journal: EvidenceJournal,
): CaptureEvidence {
  return new CaptureEvidence(work, { findings, evidence }, files, live, { packer, stamper }, journal);
}

function packEvidence(
  work: UnitOfWork,
  evidence: EvidenceStore,
  files: EvidenceFiles,
  entries: AuditLog,
  integrate: IntegrateEntries,
  prove: ProveLog,
  signer: NoteSigner,
  packer: BundlePacker,
  journal: EvidenceJournal,
): PackEvidence {
  const log = { entries, integrate, prove, key: signer.verifierKey };
  return new PackEvidence(work, evidence, files, log, packer, journal);
}
