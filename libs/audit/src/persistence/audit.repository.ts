import { NEW_ID, type NewId, type Tx } from '@app/kernel';
import { dateOf, managerOf } from '@app/platform';
import { Inject, Injectable } from '@nestjs/common';
import { DataSource, MoreThan } from 'typeorm';
import type { AuditLog } from '../application/audit-log.port.js';
import type { AuditTrail } from '../application/audit-trail.port.js';
import type { AuditDraft, AuditEntry, Unhashed } from '../domain/audit-entry.js';
import type { LogHead } from '../domain/verify-log.js';
import { AuditEntryRow } from './audit-entry.row.js';
import { AuditHeadRow } from './audit-head.row.js';
import { hashing } from './hashing.js';

/** The log in PostgreSQL. */
@Injectable()
export class AuditRepository implements AuditTrail, AuditLog {
  constructor(
    private readonly dataSource: DataSource,
    @Inject(NEW_ID) private readonly newId: NewId,
  ) {}

  async append(tx: Tx, draft: AuditDraft): Promise<void> {
    const manager = managerOf(tx);
    const head = await manager.findOne(AuditHeadRow, { where: { id: 1 }, lock: { mode: 'pessimistic_write' } });
    if (head === null) throw new Error('INVARIANT: the audit chain has a head');
    const sequence = Number(head.sequence) + 1;
    const entry = unhashedOf(draft, { sequence, id: this.newId(), previousHash: head.hash });
    const hash = hashing.hashOf(entry);
    await manager.insert(AuditEntryRow, {
      sequence: String(sequence),
      id: entry.id,
      at: dateOf(draft.at),
      subjectType: draft.subject.type,
      subjectId: draft.subject.id,
      content: entry as object,
      previousHash: head.hash,
      hash,
    });
    await manager.update(AuditHeadRow, { id: 1 }, { sequence: String(sequence), hash });
  }

  async after(sequence: number, limit: number): Promise<readonly AuditEntry[]> {
    const rows = await this.dataSource.getRepository(AuditEntryRow).find({
      where: { sequence: MoreThan(String(sequence)) },
      order: { sequence: 'ASC' },
      take: limit,
    });
    return rows.map(entryOf);
  }

  async about(subject: { readonly type: string; readonly id: string }, limit: number): Promise<readonly AuditEntry[]> {
    const rows = await this.dataSource.getRepository(AuditEntryRow).find({
      where: { subjectType: subject.type, subjectId: subject.id },
      order: { sequence: 'ASC' },
      take: limit,
    });
    return rows.map(entryOf);
  }

  async head(): Promise<LogHead> {
    const { sequence, hash } = await this.dataSource.getRepository(AuditHeadRow).findOneByOrFail({ id: 1 });
    return { size: Number(sequence), hash };
  }
}

/** Columns speak for what they hold, `content` for the rest: a change of either shows in the hash. */
function entryOf(row: AuditEntryRow): AuditEntry {
  return {
    ...(row.content as Unhashed),
    sequence: Number(row.sequence),
    id: row.id,
    at: row.at.toISOString(),
    subject: { type: row.subjectType, id: row.subjectId },
    previousHash: row.previousHash,
    hash: row.hash,
  };
}

function unhashedOf(draft: AuditDraft, place: { sequence: number; id: string; previousHash: string }): Unhashed {
  const { actor, before, after, rule, facts } = draft;
  return {
    sequence: place.sequence,
    id: place.id,
    at: draft.at.toString({ smallestUnit: 'millisecond' }),
    actor: {
      kind: actor.kind,
      id: actor.id,
      roles: [...actor.roles],
      ...(actor.partnerId === undefined ? {} : { partnerId: actor.partnerId }),
      ...(actor.onBehalfOf === undefined ? {} : { onBehalfOf: actor.onBehalfOf }),
    },
    action: draft.action,
    subject: { type: draft.subject.type, id: draft.subject.id },
    ...(before === undefined ? {} : { before }),
    ...(after === undefined ? {} : { after }),
    reason: draft.reason,
    ...(rule === undefined ? {} : { rule }),
    ...(facts === undefined ? {} : { facts }),
    previousHash: place.previousHash,
  };
}
