import { dateOf, instantOf } from '@app/platform';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Sitemap, SitemapPart, SitemapWork } from '../application/sitemap.port.js';

/**
 * Works of a part, by the order in which they were taken in: half of what the protocol allows (sitemaps.org), so that a
 * part stays below its 50 MB with an address for each language.
 */
const PART = 25_000;
const BATCH = 1_000;

/** From an index alone; a part of works that are all withheld is listed, and empty. */
const PARTS = `
  SELECT (sequence / ${PART})::integer AS number, max(version_created) AS last_modified FROM work WHERE is_current
  GROUP BY 1 ORDER BY 1`;

const WORKS = `
  SELECT id, sequence, version_created FROM work
  WHERE sequence > $1 AND sequence < $2 AND is_current AND pub_status = 'usable' AND origin IN ('OWN', 'THIRD_PARTY')
    AND (embargoed_until IS NULL OR embargoed_until <= $3)
  ORDER BY sequence LIMIT ${BATCH}`;

interface WorkRecord {
  readonly id: string;
  readonly sequence: string;
  readonly version_created: Date;
}

@Injectable()
export class SitemapQuery implements Sitemap {
  constructor(private readonly dataSource: DataSource) {}

  async parts(): Promise<readonly SitemapPart[]> {
    const rows = await this.dataSource.query<{ number: number; last_modified: Date }[]>(PARTS);
    return rows.map(({ number, last_modified: at }) => ({ number, lastModified: instantOf(at) }));
  }

  async *works(part: number, at: Temporal.Instant): AsyncGenerator<readonly SitemapWork[]> {
    let after = BigInt(part) * BigInt(PART) - 1n;
    const end = after + BigInt(PART) + 1n;
    for (;;) {
      const values = [String(after), String(end), dateOf(at)];
      const rows = await this.dataSource.query<WorkRecord[]>(WORKS, values);
      const last = rows.at(-1);
      if (last === undefined) return;
      yield rows.map(({ id, version_created: made }) => ({ workId: id, lastModified: instantOf(made) }));
      if (rows.length < BATCH) return;
      after = BigInt(last.sequence);
    }
  }
}
