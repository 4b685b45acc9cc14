import { must, type Result } from '@app/kernel';
import type { CustodyEvent } from '../domain/custody.js';
import { type Evidence, type EvidenceStanding, standingOf } from '../domain/evidence.js';
import type { EvidenceManifest } from '../domain/manifest.js';
import type { Recheck } from '../domain/recheck.js';
import type { EvidenceFiles } from './evidence-files.port.js';
import type { EvidenceStore } from './evidence-store.port.js';

export interface FindingEvidence {
  readonly standing: EvidenceStanding;
  /** Newest first. */
  readonly evidence: readonly Evidence[];
}

/** Whether the evidence of a finding is secured, for guards of other features. */
export class EvidenceOf {
  constructor(private readonly store: EvidenceStore) {}

  async execute(findingId: string): Promise<FindingEvidence> {
    const evidence = await this.store.ofFinding(findingId);
    return { standing: standingOf(evidence), evidence };
  }
}

export interface EvidenceDetail {
  readonly evidence: Evidence;
  /** Oldest first. */
  readonly custody: readonly CustodyEvent[];
  readonly rechecks: readonly Recheck[];
}

/** One evidence with the hands it went through and the looks that followed. */
export class ReadEvidence {
  constructor(private readonly store: EvidenceStore) {}

  async execute(evidenceId: string): Promise<EvidenceDetail | undefined> {
    const evidence = await this.store.find(evidenceId);
    if (evidence === undefined) return undefined;
    const custody = await this.store.custody(evidenceId);
    return { evidence, custody, rechecks: await this.store.rechecks(evidenceId) };
  }
}

/** What was captured of a page, by the manifest; and its picture. */
export class ReadCapture {
  constructor(
    private readonly store: Pick<EvidenceStore, 'find'>,
    private readonly files: Pick<EvidenceFiles, 'get'>,
    /** @returns what is wrong with a manifest that is none */
    private readonly read: (bytes: Uint8Array) => Result<EvidenceManifest, string>,
  ) {}

  /** @returns undefined where nothing is captured yet, or the files are erased */
  async manifest(evidenceId: string): Promise<EvidenceManifest | undefined> {
    const evidence = await this.store.find(evidenceId);
    if (evidence?.manifestHash === undefined || evidence.erasedAt !== undefined) return undefined;
    const bytes = await this.files.get(evidence.manifestHash);
    // named by its hash: what is read is what was written
    return bytes === undefined ? undefined : must(this.read(bytes), 'a manifest of ours');
  }

  /** The screenshot, PNG; undefined where the manifest has none. */
  async screenshot(evidenceId: string): Promise<Uint8Array | undefined> {
    const file = (await this.manifest(evidenceId))?.files.find(({ role }) => role === 'screenshot');
    return file === undefined ? undefined : this.files.get(file.sha256);
  }
}
