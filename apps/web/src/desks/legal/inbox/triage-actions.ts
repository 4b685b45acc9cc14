import { answer, answerWithHeaders } from '../../../api/answer.js';
import { api } from '../../../api/client.js';
import type { components } from '../../../api/schema.js';

export type Item = components['schemas']['TriageItemView'];
export type Ground = components['schemas']['DismissReportDto']['ground'];
export const GROUNDS = [
  'DUPLICATE',
  'NOT_OUR_WORK',
  'LICENSED',
  'NOT_INFRINGING',
  'NOTHING_FOUND',
  'UNINTELLIGIBLE',
] as const satisfies readonly Ground[];

/** Gives a matter to somebody, or to nobody. */
export async function assign({ subject, id }: Pick<Item, 'subject' | 'id'>, assigneeId?: string): Promise<void> {
  const body = assigneeId === undefined ? {} : { assigneeId };
  await answer(
    subject === 'CASE'
      ? api.PUT('/api/v1/cases/{caseId}/assignee', { params: { path: { caseId: id } }, body })
      : api.PUT('/api/v1/reports/{reportId}/assignee', { params: { path: { reportId: id } }, body }),
  );
}

/** The tag of a report as it stands now: what is decided is decided on what was seen. */
export async function seenTag(reportId: string): Promise<string> {
  const { headers } = await answerWithHeaders(
    api.GET('/api/v1/reports/{reportId}', { params: { path: { reportId } } }),
  );
  return headers.get('etag') ?? '';
}

export interface Settling {
  readonly reason: string;
  /** Absent: it becomes a case. */
  readonly ground?: Ground;
}

export async function settle(reportId: string, tag: string, { reason, ground }: Settling): Promise<void> {
  const params = { path: { reportId }, header: { 'If-Match': tag } };
  await answer<unknown>(
    ground === undefined
      ? api.POST('/api/v1/reports/{reportId}/cases', { params, body: { reason } })
      : api.POST('/api/v1/reports/{reportId}/dismissals', { params, body: { reason, ground } }),
  );
}

export interface Outcome {
  readonly failed: number;
  readonly error?: Error;
}

/** At most so many at once: a person’s bulk is no load test. */
const AT_ONCE = 4;

/** Does the same to many, each by itself: one that is refused stops no other. */
export async function each<T>(items: readonly T[], act: (item: T) => Promise<void>): Promise<Outcome> {
  const errors: Error[] = [];
  for (let from = 0; from < items.length; from += AT_ONCE) {
    const settled = await Promise.allSettled(items.slice(from, from + AT_ONCE).map(act));
    for (const one of settled)
      if (one.status === 'rejected')
        errors.push(one.reason instanceof Error ? one.reason : new Error(String(one.reason)));
  }
  const [error] = errors;
  return error === undefined ? { failed: 0 } : { failed: errors.length, error };
}
