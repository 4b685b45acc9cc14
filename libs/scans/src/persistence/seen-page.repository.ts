import { createHash } from 'node:crypto';
import type { Tx } from '@app/kernel';
import { dateOf, instantOf, managerOf, present } from '@app/platform';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
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
        seenAt: dateOf(page.seenAt),
        lookedAt: dateOf(page.lookedAt),
      },
      ['urlHash'],
    );
  }
}

function hashOf(url: string): string {
  return createHash('sha256').update(url).digest('hex');
}
