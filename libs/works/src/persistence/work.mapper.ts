import { instantOf, known, present } from '@app/platform';
import type { WorkSummary } from '../application/work-store.port.js';
import type { WorkComponent } from '../domain/work.js';
import { NEWS_TYPES, ORIGINS, PUB_STATUSES, type Work, WorkId } from '../domain/work.js';
import type { WorkRow } from './work.row.js';
import type { WorkComponentRow } from './work-component.row.js';

/** @throws Error `INVARIANT` on a state the domain does not know */
export function toWork(row: WorkRow, components: readonly WorkComponentRow[] = []): Work {
  return {
    ...withoutText(row),
    text: row.text,
    ...(components.length === 0 ? {} : { components: components.map(componentFrom) }),
  };
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
    type: known(NEWS_TYPES, row.type, 'type of a work'),
    language: row.language,
    title: row.title,
    origin: known(ORIGINS, row.origin, 'origin of a work'),
    pubStatus: known(PUB_STATUSES, row.pubStatus, 'status of a work'),
    infoSources: row.infoSources,
    altIds: row.altIds,
    firstCreated: instantOf(row.firstCreated),
    versionCreated: instantOf(row.versionCreated),
    importedAt: instantOf(row.importedAt),
    charCount: row.charCount,
    contentHash: row.contentHash,
    rowVersion: row.rowVersion,
    ...present('source', row.source),
    ...present('sourceLabel', row.sourceLabel),
    ...present('embargoedUntil', row.embargoedUntil && instantOf(row.embargoedUntil)),
    ...present('withheldAt', row.withheldAt && instantOf(row.withheldAt)),
    ...present('canceledAt', row.canceledAt && instantOf(row.canceledAt)),
    ...present('byline', row.byline),
    ...present('category', row.category),
    ...present('copyrightHolder', row.copyrightHolder),
    ...present('copyrightNotice', row.copyrightNotice),
    ...present('usageTerms', row.usageTerms),
    ...present('edNote', row.edNote),
    ...present('statusNote', row.statusNote),
  };
}

function componentFrom(row: WorkComponentRow): WorkComponent {
  return {
    type: known(NEWS_TYPES, row.type, 'type of a part'),
    title: row.title,
    origin: known(ORIGINS, row.origin, 'origin of a part'),
    ...present('sourceLabel', row.sourceLabel),
    ...present('source', row.source),
    ...present('uri', row.uri),
  };
}
