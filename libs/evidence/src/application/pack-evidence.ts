import type { AuditEntry, AuditLog, InclusionProof } from '@app/audit';
import { err, ok, type Result, type UnitOfWork } from '@app/kernel';
import type { Evidence } from '../domain/evidence.js';
import { SEALED_ACTION } from '../domain/manifest.js';
import { rechecksOf } from '../domain/recheck.js';
import { collectorFor, type EvidenceNotReady, TAKEN } from './capture-evidence.js';
import type { EvidenceFiles } from './evidence-files.port.js';
import { EVIDENCE_TOPICS, type EvidenceJournal } from './evidence-journal.js';
import type { EvidenceStore } from './evidence-store.port.js';
import type { BundlePacker } from './seal.port.js';

/** The log, as far as a bundle needs it. */
export interface SealedLog {
  readonly entries: Pick<AuditLog, 'about'>;
  readonly integrate: { execute(): Promise<number> };
  readonly prove: { inclusion(hash: string): Promise<Result<InclusionProof, { readonly code: string }>> };
  readonly key: string;
}

/** Entries about one evidence before it is packed: four, and some for attempts. */
const MOST_ENTRIES = 100;

/** Third step: the proof that the log holds the manifest's hash, and all of it in one file. */
export class PackEvidence {
  constructor(
    private readonly work: UnitOfWork,
    private readonly evidence: EvidenceStore,
    private readonly files: EvidenceFiles,
    private readonly log: SealedLog,
    private readonly packer: BundlePacker,
    private readonly journal: EvidenceJournal,
  ) {}

  async execute(sealed: Evidence): Promise<Result<Evidence, EvidenceNotReady>> {
    const proved = await this.proved(sealed);
    if (!proved.ok) return proved;
    const { entry, inclusion } = proved.value;
    const manifest = await this.kept(sealed.manifestHash);
    const listed = this.packer.read(manifest).files;
    const bundle = this.packer.pack({
      manifest,
      files: await Promise.all(listed.map(async ({ path, sha256 }) => ({ path, bytes: await this.kept(sha256) }))),
      ...(sealed.tokenKey === undefined ? {} : { token: await this.kept(sealed.tokenKey) }),
      entry,
      inclusion,
      logKey: this.log.key,
    });
    const { key, size } = await this.files.put(bundle);
    const securedAt = this.journal.now();
    const secured: Evidence = { ...sealed, state: 'SECURED', bundleKey: key, bundleSize: size, securedAt };
    const hasAddress = listed.some(({ role }) => role === 'warc');
    return this.work.run(async (tx) => {
      if (!(await this.evidence.move(tx, 'SEALED', secured))) return err(TAKEN);
      if (hasAddress) await this.evidence.plan(tx, rechecksOf(sealed.id, sealed.capturedAt ?? securedAt));
      const { id: evidenceId, findingId } = sealed;
      await this.journal.announce(tx, EVIDENCE_TOPICS.secured, { evidenceId, findingId });
      await this.journal.held(tx, sealed, {
        kind: 'SECURED',
        actor: collectorFor(sealed),
        reason: 'BUNDLE_STORED',
        hash: key,
        before: 'SEALED',
        after: 'SECURED',
        facts: { size },
      });
      return ok(secured);
    });
  }

  private async proved({
    id,
    manifestHash,
  }: Evidence): Promise<Result<{ entry: AuditEntry; inclusion: InclusionProof }, EvidenceNotReady>> {
    const about = await this.log.entries.about({ type: 'evidence', id }, MOST_ENTRIES);
    const entry = about.find(({ action, facts }) => action === SEALED_ACTION && facts?.hash === manifestHash);
    if (entry === undefined) throw new Error(`INVARIANT: no entry for the seal of ${id}`);
    await this.log.integrate.execute();
    const proof = await this.log.prove.inclusion(entry.hash);
    if (!proof.ok) return err({ code: proof.error.code, detail: 'the log has not taken the entry in yet' });
    // read before the tree took it in: now its place is known
    return ok({ entry: { ...entry, sequence: proof.value.leafIndex + 1 }, inclusion: proof.value });
  }

  private async kept(key: string | undefined): Promise<Uint8Array> {
    const bytes = key === undefined ? undefined : await this.files.get(key);
    if (bytes === undefined) throw new Error(`INVARIANT: object ${key} of a manifest is stored`);
    return bytes;
  }
}
