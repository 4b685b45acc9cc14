import { type Hashing, type LogVerdict, LogVerifier } from '../domain/verify-log.js';
import type { AuditLog } from './audit-log.port.js';

const PAGE = 2_000;

/** Walks the whole log of this service and says whether anything was changed, removed or reordered. */
export class VerifyAuditLog {
  constructor(
    private readonly log: AuditLog,
    private readonly hashing: Hashing,
  ) {}

  /** @param progress called with entries read and entries there */
  async execute(progress: (done: number, total: number) => void = () => undefined): Promise<LogVerdict> {
    const head = await this.log.head();
    const verifier = new LogVerifier(this.hashing, head);
    let done = 0;
    for (let page = await this.log.after(0, PAGE); page.length > 0; page = await this.log.after(last(page), PAGE)) {
      for (const entry of page) verifier.take(entry);
      done += page.length;
      progress(done, Math.max(head.size, done));
    }
    return verifier.verdict();
  }
}

function last(page: readonly { readonly sequence: number }[]): number {
  return page.at(-1)?.sequence ?? Number.MAX_SAFE_INTEGER;
}
