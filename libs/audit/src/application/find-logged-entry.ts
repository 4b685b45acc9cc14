import type { LoggedEntry } from '../domain/logged-entry.js';
import type { AuditLog } from './audit-log.port.js';
import type { ProveLog } from './prove-log.js';

/** Finds what the log says of one event, with the proof that it says so. */
export class FindLoggedEntry {
  constructor(
    private readonly log: AuditLog,
    private readonly proveLog: ProveLog,
  ) {}

  /** @returns the first entry of this action; undefined where there is none, or where the tree has not taken it in yet */
  async execute(
    subject: { readonly type: string; readonly id: string },
    action: string,
  ): Promise<LoggedEntry | undefined> {
    const entries = await this.log.about(subject, SEARCHED);
    const entry = entries.find((each) => each.action === action);
    if (entry === undefined) return undefined;
    const proved = await this.proveLog.inclusion(entry.hash);
    if (!proved.ok || proved.value.checkpoint === undefined) return undefined;
    const { leafIndex, treeSize, proof, checkpoint } = proved.value;
    return { entry, leafIndex, treeSize, proof, checkpoint };
  }
}

/** Entries looked through: an event that begins something stands among the first. */
const SEARCHED = 10;
