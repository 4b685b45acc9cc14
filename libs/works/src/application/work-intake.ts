import type { NewId } from '@app/kernel';
import { charCount } from '../domain/char-count.js';
import { given } from '../domain/draft-fields.js';
import type { RecordDefaults } from '../domain/read-record.js';
import { originOf } from '../domain/source-label.js';
import { type WorkDraft, WorkId } from '../domain/work.js';
import { componentOf } from '../domain/work-component.js';
import type { ContentNames } from './content-names.port.js';
import type { Newsroom } from './newsroom.port.js';
import type { ReadOptions } from './readers/import-item.js';
import type { PreparedWork } from './work-store.port.js';

/** Turns drafts into works ready to be kept, by the newsroom's labels. */
export class WorkIntake {
  constructor(
    readonly newId: NewId,
    private readonly newsroom: Newsroom,
    private readonly names: ContentNames,
  ) {}

  readOptions({ uriPrefix, source }: RecordDefaults): ReadOptions {
    return {
      ...given('uriPrefix', uriPrefix),
      ...given('source', source),
      zone: this.newsroom.zone,
      names: this.names,
    };
  }

  /** Decides the origin and counts characters; the hash covers all that was read, so an equal hash means nothing changed. */
  prepare(draft: WorkDraft, ordinal: number): PreparedWork {
    const judged = originOf(draft.sourceLabel, this.newsroom.labels);
    const { components, ...rest } = draft;
    const { labels } = this.newsroom;
    return {
      ...rest,
      ...given(
        'components',
        components?.map((part) => componentOf(part, labels)),
      ),
      id: WorkId(this.newId()),
      ordinal,
      origin: judged.origin,
      ...given('source', judged.origin === 'THIRD_PARTY' ? judged.source : undefined),
      charCount: charCount(draft.text),
      contentHash: this.hash(contentOf(draft)),
    };
  }

  /** SHA-256, hex. */
  hash(text: string): string {
    return this.names.hash(text);
  }
}

/** Every field in a fixed order. Where no `versionCreated` was read, none is part of the content. */
function contentOf(draft: WorkDraft): string {
  return JSON.stringify([
    draft.uri,
    draft.version,
    draft.type,
    draft.language,
    draft.title,
    draft.text,
    draft.sourceLabel,
    draft.firstCreated,
    draft.versionCreated,
    draft.embargoedUntil,
    draft.pubStatus,
    draft.byline,
    draft.category,
    draft.copyrightHolder,
    draft.copyrightNotice,
    draft.usageTerms,
    draft.infoSources.map(({ name, role }) => [name, role]),
    draft.altIds.map(({ value, role }) => [value, role]),
    // absent leaves the hash of a work without note or parts what it always was
    ...(draft.edNote === undefined ? [] : [['edNote', draft.edNote]]),
    ...(draft.components ?? []).map(({ type, title, sourceLabel, uri }) => [type, title, sourceLabel, uri]),
  ]);
}
