import { randomBytes } from 'node:crypto';
import { NEW_ID, type NewId, type Tx } from '@app/kernel';
import { currentCorrelationId, dateOf, managerOf, present } from '@app/platform';
import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { AuditLog } from '../application/audit-log.port.js';
import type { AuditTrail } from '../application/audit-trail.port.js';
import type { AuditContent, AuditDraft, AuditEntry } from '../domain/audit-entry.js';
import { contentFrom } from './audit-content.js';
import { canonicalText, commitmentTo, hashOfText } from './hashing.js';

const SALT_BYTES = 32;

interface EntryRow {
  readonly id: string;
  readonly at: Date;
  readonly subject_type: string;
  readonly subject_id: string;
  readonly content: AuditContent;
  readonly hash: string;
  /** Absent while the entry waits for the tree. */
  readonly sequence: string | null;
}

const COLUMNS = 'entry.id, entry.at, entry.subject_type, entry.subject_id, entry.content, entry.hash, leaf.sequence';

/** The log in PostgreSQL. */
@Injectable()
export class AuditRepository implements AuditTrail, AuditLog {
  constructor(
    private readonly dataSource: DataSource,
    @Inject(NEW_ID) private readonly newId: NewId,
  ) {}

  async append(tx: Tx, draft: AuditDraft): Promise<void> {
    const content = await this.contentOf(tx, draft);
    const { id } = content;
    const text = canonicalText(content);
    await managerOf(tx).query(
      `INSERT INTO audit_entry (id, at, subject_type, subject_id, content, hash, transaction)
       VALUES ($1, $2, $3, $4, $5, $6, pg_current_xact_id()::text::bigint)`,
      [id, dateOf(draft.at), draft.subject.type, draft.subject.id, text, hashOfText(text)],
    );
  }

  async appendMany(tx: Tx, drafts: readonly AuditDraft[]): Promise<void> {
    if (drafts.length === 0) return;
    const contents: AuditContent[] = [];
    for (const draft of drafts) contents.push(await this.contentOf(tx, draft));
    const texts = contents.map(canonicalText);
    // lines of one text, for JSON has no line ends of its own: an array of them would be escaped here and read twice there
    await managerOf(tx).query(
      `INSERT INTO audit_entry (id, at, subject_type, subject_id, content, hash, transaction)
       SELECT id, at, subject_type, subject_id, content::json, hash, pg_current_xact_id()::text::bigint
       FROM unnest($1::uuid[], $2::timestamptz[], $3::text[], $4::text[], string_to_array($5, E'\\n'), $6::text[])
         WITH ORDINALITY AS entry (id, at, subject_type, subject_id, content, hash, place) ORDER BY place`,
      [
        contents.map(({ id }) => id),
        contents.map(({ at }) => at),
        contents.map(({ subject }) => subject.type),
        contents.map(({ subject }) => subject.id),
        texts.join('\n'),
        texts.map(hashOfText),
      ],
    );
  }

  async after(sequence: number, limit: number): Promise<readonly (AuditEntry & { readonly sequence: number })[]> {
    const rows = await this.dataSource.query<(EntryRow & { readonly sequence: string })[]>(
      `SELECT ${COLUMNS} FROM audit_leaf leaf JOIN audit_entry entry ON entry.id = leaf.entry_id
       WHERE leaf.sequence > $1 ORDER BY leaf.sequence LIMIT $2`,
      [sequence, limit],
    );
    return rows.map((row) => ({ ...entryOf(row), sequence: Number(row.sequence) }));
  }

  async about(subject: { readonly type: string; readonly id: string }, limit: number): Promise<readonly AuditEntry[]> {
    const rows = await this.dataSource.query<EntryRow[]>(
      `SELECT ${COLUMNS} FROM audit_entry entry LEFT JOIN audit_leaf leaf ON leaf.entry_id = entry.id
       WHERE entry.subject_type = $1 AND entry.subject_id = $2 ORDER BY entry.recorded LIMIT $3`,
      [subject.type, subject.id, limit],
    );
    return rows.map(entryOf);
  }

  async placeOf(hash: string): Promise<number | undefined> {
    const [row] = await this.dataSource.query<{ sequence: string | null }[]>(
      `SELECT leaf.sequence FROM audit_entry entry LEFT JOIN audit_leaf leaf ON leaf.entry_id = entry.id
       WHERE entry.hash = $1`,
      [hash],
    );
    return row && Number(row.sequence ?? 0);
  }

  private async contentOf(tx: Tx, draft: AuditDraft): Promise<AuditContent> {
    const id = this.newId();
    const commitments = draft.confidential && (await this.commit(tx, id, draft.confidential));
    return contentFrom({ ...present('correlationId', currentCorrelationId() ?? null), ...draft }, id, commitments);
  }

  /** Keeps what is confidential apart, and gives the commitments that stand for it. */
  private async commit(
    tx: Tx,
    entryId: string,
    confidential: Readonly<Record<string, string>>,
  ): Promise<Record<string, string>> {
    const commitments: Record<string, string> = {};
    for (const [field, value] of Object.entries(confidential)) {
      const salt = randomBytes(SALT_BYTES);
      commitments[field] = commitmentTo(value, salt);
      await managerOf(tx).query('INSERT INTO audit_disclosure (entry_id, field, salt, value) VALUES ($1, $2, $3, $4)', [
        entryId,
        field,
        salt.toString('hex'),
        value,
      ]);
    }
    return commitments;
  }
}

/** Columns speak for what they hold, `content` for the rest: a change of either shows in the hash. */
function entryOf(row: EntryRow): AuditEntry {
  return {
    ...(row.sequence === null ? {} : { sequence: Number(row.sequence) }),
    ...row.content,
    id: row.id,
    at: row.at.toISOString(),
    subject: { type: row.subject_type, id: row.subject_id },
    hash: row.hash,
  };
}
