import type { Tx } from '@app/kernel';
import { managerOf } from '@app/platform';
import { Injectable } from '@nestjs/common';
import type { AuditDisclosures } from '../application/audit-disclosures.port.js';

@Injectable()
export class AuditDisclosuresRepository implements AuditDisclosures {
  async erase(tx: Tx, subjectType: string, subjectIds: readonly string[]): Promise<number> {
    const [, erased] = await managerOf(tx).query<[unknown, number]>(
      `DELETE FROM audit_disclosure USING audit_entry entry
       WHERE entry.id = audit_disclosure.entry_id AND entry.subject_type = $1 AND entry.subject_id = ANY ($2)`,
      [subjectType, subjectIds],
    );
    return erased;
  }
}
