import { err, ok, type Result, type UnitOfWork } from '@app/kernel';
import type { Evidence } from '../domain/evidence.js';
import { collectorFor, type EvidenceNotReady, TAKEN } from './capture-evidence.js';
import type { EvidenceFiles } from './evidence-files.port.js';
import type { EvidenceJournal } from './evidence-journal.js';
import type { EvidenceStore } from './evidence-store.port.js';
import type { TimeStamper } from './seal.port.js';

/** Second step: an authority says when the manifest was there, and the audit log takes its hash in. */
export class SealEvidence {
  constructor(
    private readonly work: UnitOfWork,
    private readonly evidence: EvidenceStore,
    private readonly files: EvidenceFiles,
    private readonly stamper: TimeStamper,
    private readonly journal: EvidenceJournal,
  ) {}

  async execute(captured: Evidence): Promise<Result<Evidence, EvidenceNotReady>> {
    const { manifestHash } = captured;
    const manifest = manifestHash === undefined ? undefined : await this.files.get(manifestHash);
    if (manifestHash === undefined || manifest === undefined)
      throw new Error(`INVARIANT: no manifest of ${captured.id}`);
    const stamped = await this.stamped(manifest);
    if (!stamped.ok) return stamped;
    const sealed: Evidence = { ...captured, ...stamped.value, state: 'SEALED', sealedAt: this.journal.now() };
    return this.work.run(async (tx) => {
      if (!(await this.evidence.move(tx, 'CAPTURED', sealed))) return err(TAKEN);
      const { tokenKey, stampedAt } = stamped.value;
      await this.journal.held(tx, sealed, {
        kind: 'SEALED',
        actor: collectorFor(sealed),
        reason: tokenKey === undefined ? 'NO_AUTHORITY_CONFIGURED' : 'TIME_STAMPED',
        hash: manifestHash,
        before: 'CAPTURED',
        after: 'SEALED',
        ...(tokenKey === undefined ? {} : { facts: { tokenHash: tokenKey, stampedAt: String(stampedAt) } }),
      });
      return ok(sealed);
    });
  }

  private async stamped(
    manifest: Uint8Array,
  ): Promise<Result<Pick<Evidence, 'tokenKey' | 'stampedAt'>, EvidenceNotReady>> {
    if (!this.stamper.isConfigured) return ok({});
    const stamped = await this.stamper.stamp(manifest);
    if (!stamped.ok) return stamped;
    const { key: tokenKey } = await this.files.put(stamped.value.token);
    return ok({ tokenKey, stampedAt: stamped.value.at });
  }
}
