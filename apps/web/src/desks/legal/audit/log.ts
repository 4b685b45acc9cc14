import { answer } from '../../../api/answer.js';
import { api } from '../../../api/client.js';
import { bytesOf } from '../../../api/download.js';
import { checkpointIn } from './checkpoint.js';
import type { ServedProof } from './prove-entry.js';

/** An entry of the log; docs/openapi.json describes it in words alone. */
export interface Entry extends Readonly<Record<string, unknown>> {
  readonly id: string;
  readonly at: string;
  readonly actor: { readonly kind: string; readonly id: string };
  readonly action: string;
  readonly subject: { readonly type: string; readonly id: string };
  readonly reason: string;
  readonly hash: string;
  readonly sequence?: number;
  readonly before?: string;
  readonly after?: string;
}

export const PAGE = 50;

/** Size of the log as its newest checkpoint says. */
export async function logSize(): Promise<number> {
  const note = await (await bytesOf('/audit/checkpoint')).text();
  return checkpointIn(note)?.size ?? 0;
}

/** Entries before a place, newest first. @param before the place itself is not among them */
export async function entriesBefore(before: number): Promise<readonly Entry[]> {
  const after = Math.max(0, before - 1 - PAGE);
  const limit = before - 1 - after;
  if (limit <= 0) return [];
  const lines = await (await bytesOf(`/api/v1/audit/entries?after=${after}&limit=${limit}`)).text();
  return lines
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Entry)
    .toReversed();
}

/** Everything about one subject, newest first. */
export async function entriesAbout(type: string, id: string): Promise<readonly Entry[]> {
  const params = { path: { type, id } };
  const answered = await answer<unknown>(api.GET('/api/v1/audit/subjects/{type}/{id}', { params }));
  return (answered as { items: readonly Entry[] }).items.toReversed();
}

export async function proofOf(hash: string): Promise<ServedProof> {
  const params = { query: { hash } };
  return (await answer<unknown>(api.GET('/api/v1/audit/proofs/inclusion', { params }))) as ServedProof;
}

export async function logKeys(): Promise<string> {
  return (await bytesOf('/audit/key')).text();
}
