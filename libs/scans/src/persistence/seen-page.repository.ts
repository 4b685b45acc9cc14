import { createHash } from 'node:crypto';
import type { Tx } from '@app/kernel';
import { dateOf, instantOf, managerOf, present } from '@app/platform';
import { Injectable } from '@nestjs/common';
import { DataSource, IsNull, LessThan, Not } from 'typeorm';
import type { SeenPage, SeenPages } from '../application/seen-pages.port.js';
import { SeenPageRow } from './seen-page.row.js';

@Injectable()
export class SeenPageRepository implements SeenPages {
  constructor(private readonly dataSource: DataSource) {}

  async find(url: string): Promise<SeenPage | undefined> {
    const row = await this.dataSource.getRepository(SeenPageRow).findOneBy({ urlHash: hashOf(url) });
    if (row === null) return undefined;
    return {
      url: row.url,
      textPrint: row.textPrint,
      works: row.works,
      seenAt: instantOf(row.seenAt),
      lookedAt: instantOf(row.lookedAt),
      ...(row.questions === null ? {} : { questions: { hashes: row.questions, upTo: BigInt(row.askedUpTo ?? 0) } }),
      ...present('etag', row.etag),
      ...present('lastModified', row.lastModified),
    };
  }

  async remember(tx: Tx, page: SeenPage): Promise<void> {
    await managerOf(tx).upsert(
      SeenPageRow,
      {
        urlHash: hashOf(page.url),
        url: page.url,
        etag: page.etag ?? null,
        lastModified: page.lastModified ?? null,
        textPrint: page.textPrint,
        works: [...page.works],
        questions: page.questions === undefined ? null : Buffer.from(page.questions.hashes),
        askedUpTo: page.questions === undefined ? null : String(page.questions.upTo),
        seenAt: dateOf(page.seenAt),
        lookedAt: dateOf(page.lookedAt),
      },
      ['urlHash'],
    );
  }

  async forgetQuestions(lookedAtBefore: Temporal.Instant): Promise<number> {
    const { affected } = await this.dataSource
      .getRepository(SeenPageRow)
      .update(
        { lookedAt: LessThan(dateOf(lookedAtBefore)), questions: Not(IsNull()) },
        { questions: null, askedUpTo: null },
      );
    return affected ?? 0;
  }
}

function hashOf(url: string): string {
  return createHash('sha256').update(url).digest('hex');
}
