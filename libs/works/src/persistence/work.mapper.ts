import type { WorkSummary } from '../application/work-store.port.js';
import { given } from '../domain/draft-fields.js';
import { NEWS_TYPES, ORIGINS, PUB_STATUSES, type Work, WorkId } from '../domain/work.js';
import type { WorkRow } from './work.row.js';

/** @throws Error `INVARIANT` on a state the domain does not know */
export function toWork(row: WorkRow): Work {
  return { ...withoutText(row), text: row.text };
}

/** @param row read without its text */
export function toSummary(row: Omit<WorkRow, 'text'>, excerpt: string): WorkSummary {
  return { ...withoutText(row), excerpt };
}

function withoutText(row: Omit<WorkRow, 'text'>): Omit<Work, 'text'> {
  return {
    id: WorkId(row.id),
    sequence: BigInt(row.sequence),
    uri: row.uri,
    version: row.version,
    isCurrent: row.isCurrent,
    type: known(NEWS_TYPES, row.type),
    language: row.language,
    title: row.title,
    origin: known(ORIGINS, row.origin),
    pubStatus: known(PUB_STATUSES, row.pubStatus),
    infoSources: row.infoSources,
    altIds: row.altIds,
    firstCreated: instant(row.firstCreated),
    versionCreated: instant(row.versionCreated),
    importedAt: instant(row.importedAt),
    charCount: row.charCount,
    contentHash: row.contentHash,
    rowVersion: row.rowVersion,
    ...given('source', row.source ?? undefined),
    ...given('sourceLabel', row.sourceLabel ?? undefined),
    ...given('embargoedUntil', row.embargoedUntil === null ? undefined : instant(row.embargoedUntil)),
    ...given('byline', row.byline ?? undefined),
    ...given('category', row.category ?? undefined),
    ...given('copyrightHolder', row.copyrightHolder ?? undefined),
    ...given('copyrightNotice', row.copyrightNotice ?? undefined),
    ...given('usageTerms', row.usageTerms ?? undefined),
  };
}

function known<T extends string>(values: readonly T[], value: string): T {
  const found = values.find((candidate) => candidate === value);
  if (found === undefined) throw new Error(`INVARIANT: ${value} is none of ${values.join(', ')}`);
  return found;
}

function instant(date: Date): Temporal.Instant {
  return Temporal.Instant.fromEpochMilliseconds(date.getTime());
}
