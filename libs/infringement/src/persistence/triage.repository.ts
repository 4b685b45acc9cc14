import type { Tx } from '@app/kernel';
import { dateOf, instantOf, known, managerOf, present } from '@app/platform';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Assignment, TriagePlace, TriageReader, TriageStore } from '../application/triage-store.port.js';
import { ENDED_STATES } from '../domain/case-states.js';
import { REUSES } from '../domain/found-use.js';
import { REPORT_KINDS } from '../domain/report-kind.js';
import {
  IMPACT,
  type SavedFilter,
  SUBJECT_TYPES,
  type SubjectType,
  type TriageFilter,
  type TriageItem,
} from '../domain/triage.js';
import { CaseRow } from './case.row.js';
import { ReportRow } from './report.row.js';
import { AssignmentRow, SavedFilterRow } from './triage.rows.js';

interface InboxRow {
  readonly subject: string;
  readonly id: string;
  readonly kind: string;
  readonly state: string;
  readonly received_at: Date;
  readonly due_at: Date | null;
  readonly due_rule: string | null;
  readonly impact: number;
  readonly assignee_id: string | null;
  readonly url: string | null;
  readonly work_id: string | null;
  readonly partner_id: string | null;
  readonly is_overdue: boolean;
}

/** The points of the domain's table, as SQL. */
const points = (column: string, table: Readonly<Record<string, number>>): string =>
  `CASE ${column} ${Object.entries(table)
    .map(([value, worth]) => `WHEN '${value}' THEN ${worth}`)
    .join(' ')} ELSE 0 END`;

const impact = (kind: string, reuse: string, filings: string): string =>
  `${points(kind, IMPACT.kind)} + ${points(reuse, IMPACT.reuse)} + least(greatest(${filings} - 1, 0), ${IMPACT.mostFilings}) * ${IMPACT.filing}`;

/** Reports that wait, due when a partner's time to cure is over; and cases that live, due when their next clock ends. */
const INBOX = `
  SELECT 'REPORT' AS subject, r.id, r.kind, r.state, r.received_at, h.cure_by AS due_at,
    CASE WHEN h.id IS NULL THEN NULL ELSE 'PARTNER_CURE' END AS due_rule,
    ${impact('r.kind', 'r.reuse', 'r.filings')} AS impact,
    r.reuse, r.url, r.work_id, r.partner_id, coalesce(h.cure_by <= $3::timestamptz, false) AS is_overdue
  FROM infringement_report r LEFT JOIN infringement_hearing h ON h.report_id = r.id
  WHERE r.state = 'RECEIVED'
  UNION ALL
  SELECT 'CASE', c.id, c.kind, c.state, r.received_at, k.ends_at, k.code,
    ${impact('c.kind', 'c.reuse', 'r.filings')},
    c.reuse, c.url, c.work_id, c.partner_id, coalesce(k.passed_at IS NOT NULL, false)
  FROM infringement_case c JOIN infringement_report r ON r.id = c.report_id
  LEFT JOIN LATERAL (SELECT ends_at, code, passed_at FROM infringement_clock
    WHERE case_id = c.id AND stopped_at IS NULL ORDER BY ends_at LIMIT 1) k ON true
  WHERE c.state <> ALL ($1::text[])`;

const SAVED = ['subject', 'state', 'kind', 'reuse', 'assignee', 'partnerId', 'leastImpact'] as const;

/** Inbox, assignments and saved filters in PostgreSQL. */
@Injectable()
export class TriageRepository implements TriageStore {
  constructor(private readonly dataSource: DataSource) {}

  async inbox(
    filter: TriageFilter,
    { me, now }: TriageReader,
    limit: number,
    after?: TriagePlace,
  ): Promise<readonly TriageItem[]> {
    const values: unknown[] = [ENDED_STATES, limit, dateOf(now)];
    const bind = (value: unknown): string => `$${values.push(value)}`;
    const where: string[] = [];
    const { subject, state, kind, reuse, assignee, partnerId, dueBefore, leastImpact } = filter;
    if (subject !== undefined) where.push(`i.subject = ${bind(subject)}`);
    if (state !== undefined) where.push(`i.state = ${bind(state)}`);
    if (kind !== undefined) where.push(`i.kind = ${bind(kind)}`);
    if (reuse !== undefined) where.push(`i.reuse = ${bind(reuse)}`);
    if (partnerId !== undefined) where.push(`i.partner_id = ${bind(partnerId)}::uuid`);
    if (dueBefore !== undefined) where.push(`i.due_at < ${bind(dateOf(dueBefore))}`);
    if (leastImpact !== undefined) where.push(`i.impact >= ${bind(leastImpact)}`);
    if (assignee === 'NONE') where.push('a.assignee_id IS NULL');
    else if (assignee !== undefined) where.push(`a.assignee_id = ${bind(assignee === 'ME' ? me : assignee)}`);
    if (after !== undefined) {
      const due = `coalesce(i.due_at, 'infinity'::timestamptz)`;
      where.push(
        `(${due}, -i.impact, i.id) > (${bind(after.due)}::timestamptz, -${bind(after.impact)}::integer, ${bind(after.id)}::uuid)`,
      );
    }
    const rows = await this.dataSource.query<InboxRow[]>(
      `SELECT i.*, a.assignee_id FROM (${INBOX}) i
       LEFT JOIN infringement_assignment a ON a.subject = i.subject AND a.subject_id = i.id
       ${where.length === 0 ? '' : `WHERE ${where.join(' AND ')}`}
       ORDER BY coalesce(i.due_at, 'infinity'::timestamptz), i.impact DESC, i.id LIMIT $2`,
      values,
    );
    return rows.map(itemOf);
  }

  async assign(tx: Tx, { subject, subjectId, assigneeId, assignedBy, assignedAt }: Assignment): Promise<boolean> {
    const row = subject === 'CASE' ? CaseRow : ReportRow;
    if (!(await managerOf(tx).existsBy(row, { id: subjectId }))) return false;
    const assigned = { subject, subjectId, assigneeId, assignedBy, assignedAt: dateOf(assignedAt) };
    await managerOf(tx).upsert(AssignmentRow, assigned, ['subject', 'subjectId']);
    return true;
  }

  async release(tx: Tx, subject: SubjectType, subjectId: string): Promise<boolean> {
    const { affected } = await managerOf(tx).delete(AssignmentRow, { subject, subjectId });
    return affected === 1;
  }

  async filtersOf(ownerId: string): Promise<readonly SavedFilter[]> {
    const rows = await this.dataSource.manager.find(SavedFilterRow, { where: { ownerId }, order: { name: 'ASC' } });
    return rows.map(filterOf);
  }

  async filter(ownerId: string, id: string): Promise<SavedFilter | undefined> {
    const row = await this.dataSource.manager.findOneBy(SavedFilterRow, { ownerId, id });
    return row === null ? undefined : filterOf(row);
  }

  async saveFilter(tx: Tx, { id, ownerId, name, filter }: SavedFilter): Promise<SavedFilter> {
    const { dueBefore } = filter;
    const fields = SAVED.flatMap((field) => (filter[field] === undefined ? [] : [[field, filter[field]] as const]));
    const due = dueBefore === undefined ? [] : [['dueBefore', dueBefore.toString()] as const];
    const row = { id, ownerId, name, filter: Object.fromEntries([...fields, ...due]) };
    await managerOf(tx)
      .createQueryBuilder()
      .insert()
      .into(SavedFilterRow)
      .values(row)
      .orUpdate(['filter'], ['owner_id', 'name'])
      .execute();
    const saved = await managerOf(tx).findOneBy(SavedFilterRow, { ownerId, name });
    if (saved === null) throw new Error('INVARIANT: what was saved is there');
    return filterOf(saved);
  }

  async dropFilter(tx: Tx, ownerId: string, id: string): Promise<boolean> {
    const { affected } = await managerOf(tx).delete(SavedFilterRow, { ownerId, id });
    return affected === 1;
  }
}

function itemOf(row: InboxRow): TriageItem {
  return {
    subject: known(SUBJECT_TYPES, row.subject, 'subject'),
    id: row.id,
    kind: known(REPORT_KINDS, row.kind, 'kind'),
    state: row.state,
    receivedAt: instantOf(row.received_at),
    impact: row.impact,
    overdue: row.is_overdue ? 'YES' : 'NO',
    ...present('dueAt', row.due_at === null ? null : instantOf(row.due_at)),
    ...present('dueRule', row.due_rule),
    ...present('assigneeId', row.assignee_id),
    ...present('url', row.url),
    ...present('workId', row.work_id),
    ...present('partnerId', row.partner_id),
  };
}

/** Reads only the fields a filter may have, whatever the row holds. */
function filterOf({ id, ownerId, name, filter }: SavedFilterRow): SavedFilter {
  const text = (field: string): string | null => {
    const value = filter[field];
    return typeof value === 'string' ? value : null;
  };
  const of = <T extends string>(list: readonly T[], field: string): T | null => {
    const value = text(field);
    return value === null ? null : known(list, value, field);
  };
  const { leastImpact } = filter;
  const due = text('dueBefore');
  return {
    id,
    ownerId,
    name,
    filter: {
      ...present('subject', of(SUBJECT_TYPES, 'subject')),
      ...present('state', text('state')),
      ...present('kind', of(REPORT_KINDS, 'kind')),
      ...present('reuse', of(REUSES, 'reuse')),
      ...present('assignee', text('assignee')),
      ...present('partnerId', text('partnerId')),
      ...present('dueBefore', due === null ? null : Temporal.Instant.from(due)),
      ...present('leastImpact', typeof leastImpact === 'number' ? leastImpact : null),
    },
  };
}
