import type { FindFinding } from '@app/scans';
import type { FindingFacts } from '../domain/found-use.js';
import type { Findings } from './findings.port.js';

/** Asks our own scans. */
export class ScannedFindings implements Findings {
  constructor(private readonly findFinding: FindFinding) {}

  async byId(findingId: string): Promise<FindingFacts | undefined> {
    const found = await this.findFinding.execute(findingId);
    if (found === undefined) return undefined;
    const { id, verdict, url, work, partnerId, contentHash, usedAt, flags, reuse } = found.finding;
    return {
      findingId: id,
      verdict,
      contentHash,
      usedAt,
      exemption: flags.length > 0 || verdict === 'POSSIBLY_EXEMPT_REVIEW' ? 'FLAGGED' : 'NONE',
      ...(url === undefined ? {} : { url }),
      ...(work === undefined ? {} : { workId: work.id }),
      ...(partnerId === undefined ? {} : { partnerId }),
      ...(reuse === undefined ? {} : { reuse: reuse.class }),
      ...(reuse?.language === undefined ? {} : { language: reuse.language }),
    };
  }
}
