import type { Tx } from '@app/kernel';
import { dateOf, managerOf } from '@app/platform';
import { Injectable } from '@nestjs/common';
import { DataSource, In } from 'typeorm';
import type {
  AdvisoryQuery,
  AdvisoryStore,
  AdvisoryWithPages,
} from '../../application/advisories/advisory-store.port.js';
import type { Advisory, AdvisoryPage, PageSight } from '../../domain/advisories/advisory.js';
import { advisoryOf, columnsOf, pageOf, sightIn } from './advisory.mapper.js';
import { AdvisoryPageRow, AdvisoryRow } from './advisory.row.js';

/** Pages declared for any version of the work, of licenses of the partner, that are not gone already. */
const KNOWN_PAGES = `
  INSERT INTO advisory_page (advisory_id, url)
  SELECT DISTINCT $1::uuid, reprint.url FROM declared_reprint reprint JOIN work ON work.id = reprint.work_id
  WHERE reprint.partner_id = $2 AND work.uri = $3 AND reprint.state <> 'REMOVED'`;

const DUE = `
  SELECT id FROM advisory WHERE state = 'OPEN' AND (due_at <= $1
    OR reminded_at IS NULL AND raised_at + (due_at - raised_at) / 2 <= $1) ORDER BY due_at LIMIT $2`;

const TAKE_UNASKED = `
  UPDATE advisory_page page SET asked_at = $1 FROM (
    SELECT waiting.advisory_id, waiting.url FROM advisory_page waiting JOIN advisory ON advisory.id = waiting.advisory_id
    WHERE waiting.asked_at IS NULL AND (advisory.state <> 'OPEN' OR advisory.due_at <= $1)
    LIMIT $2 FOR UPDATE OF waiting SKIP LOCKED) taken
  WHERE page.advisory_id = taken.advisory_id AND page.url = taken.url
  RETURNING page.advisory_id, page.url`;

const CONCERNED = `
  SELECT page.advisory_id, page.url, page.seen FROM advisory_page page JOIN advisory ON advisory.id = page.advisory_id
  WHERE page.url = ANY ($1) AND advisory.raised_at <= $2 AND (page.seen_at IS NULL OR page.seen_at <= $2)
  ORDER BY page.advisory_id, page.url FOR UPDATE OF page`;

/** A page on which a killed or held work was found, and which nobody had declared. */
const ADD_FOUND = `
  INSERT INTO advisory_page (advisory_id, url, asked_at)
  SELECT advisory.id, $1, $2 FROM advisory
  WHERE advisory.partner_id = $3 AND advisory.work_uri = $4 AND advisory.raised_at <= $2 AND advisory.kind <> 'CORRECTION'
    AND NOT EXISTS (SELECT 1 FROM advisory_page known WHERE known.advisory_id = advisory.id AND known.url = ANY ($5))
  ON CONFLICT DO NOTHING`;

const SPEND_LINK = `
  DELETE FROM advisory_link link USING account
  WHERE link.secret_hash = $1 AND account.id = link.account_id AND account.status = 'OPEN'
  RETURNING link.advisory_id, link.account_id`;

const PUT_LINKS = `
  INSERT INTO advisory_link (advisory_id, account_id, secret_hash)
  SELECT $1, account_id, secret_hash FROM unnest($2::uuid[], $3::text[]) AS given (account_id, secret_hash) ORDER BY account_id
  ON CONFLICT (advisory_id, account_id) DO UPDATE SET secret_hash = excluded.secret_hash`;

@Injectable()
export class AdvisoryRepository implements AdvisoryStore {
  constructor(private readonly dataSource: DataSource) {}

  async add(tx: Tx, advisory: Advisory): Promise<void> {
    const { id, partnerId, kind, workUri, workId, note = null, raisedAt, dueAt, rule } = advisory;
    const given = {
      id,
      partnerId,
      kind,
      workUri,
      workId,
      note,
      raisedAt: dateOf(raisedAt),
      dueAt: dateOf(dueAt),
      rule,
    };
    await managerOf(tx).insert(AdvisoryRow, { ...given, ...columnsOf(advisory) });
    await managerOf(tx).query(KNOWN_PAGES, [id, partnerId, workUri]);
  }

  async list({ partnerId, state, kind, before, limit }: AdvisoryQuery): Promise<readonly AdvisoryWithPages[]> {
    const query = this.dataSource.createQueryBuilder(AdvisoryRow, 'it');
    if (partnerId !== undefined) query.andWhere('it.partner_id = :partnerId', { partnerId });
    if (state !== undefined) query.andWhere('it.state = :state', { state });
    if (kind !== undefined) query.andWhere('it.kind = :kind', { kind });
    if (before !== undefined) {
      query.andWhere('(it.raised_at, it.id) < (:at, :id)', { at: dateOf(before.at), id: before.id });
    }
    const rows = await query.orderBy('it.raisedAt', 'DESC').addOrderBy('it.id', 'DESC').take(limit).getMany();
    return this.withPages(rows);
  }

  async find(id: string, partnerId?: string): Promise<AdvisoryWithPages | undefined> {
    const rows = await this.dataSource.manager.findBy(AdvisoryRow, whose(id, partnerId));
    return (await this.withPages(rows))[0];
  }

  async lock(tx: Tx, id: string, partnerId?: string): Promise<Advisory | undefined> {
    const row = await managerOf(tx).findOne(AdvisoryRow, {
      where: whose(id, partnerId),
      lock: { mode: 'pessimistic_write' },
    });
    return row === null ? undefined : advisoryOf(row);
  }

  async spendLink(tx: Tx, secretHash: string) {
    const [[spent]] = await managerOf(tx).query<[SpentLink[], number]>(SPEND_LINK, [secretHash]);
    const advisory = spent === undefined ? undefined : await this.lock(tx, spent.advisory_id);
    return spent === undefined || advisory === undefined ? undefined : { advisory, accountId: spent.account_id };
  }

  async putLinks(
    tx: Tx,
    id: string,
    links: readonly { readonly accountId: string; readonly hash: string }[],
  ): Promise<void> {
    const columns = [links.map(({ accountId }) => accountId), links.map(({ hash }) => hash)];
    await managerOf(tx).query(PUT_LINKS, [id, ...columns]);
  }

  async apply(tx: Tx, { id, version }: Advisory, after: Advisory): Promise<void> {
    const { affected } = await managerOf(tx).update(AdvisoryRow, { id, version }, columnsOf(after));
    if (affected !== 1) throw new Error(`INVARIANT: advisory ${id} was locked at version ${version}`);
  }

  async due(now: Temporal.Instant, limit: number): Promise<readonly string[]> {
    const rows = await this.dataSource.query<{ id: string }[]>(DUE, [dateOf(now), limit]);
    return rows.map(({ id }) => id);
  }

  async takeUnasked(tx: Tx, now: Temporal.Instant, limit: number) {
    const [rows] = await managerOf(tx).query<[{ advisory_id: string; url: string }[], number]>(TAKE_UNASKED, [
      dateOf(now),
      limit,
    ]);
    return rows.map(({ advisory_id: advisoryId, url }) => ({ advisoryId, url }));
  }

  async concerned(
    tx: Tx,
    urls: readonly string[],
    seenAt: Temporal.Instant,
    about?: { readonly uri: string; readonly partnerId: string },
  ): Promise<readonly { readonly advisory: Advisory; readonly url: string; readonly seen?: PageSight }[]> {
    const manager = managerOf(tx);
    const url = urls.find((each) => /^https?:/u.test(each));
    if (about !== undefined && url !== undefined) {
      await manager.query(ADD_FOUND, [url, dateOf(seenAt), about.partnerId, about.uri, urls]);
    }
    const rows = await manager.query<PageRecord[]>(CONCERNED, [urls, dateOf(seenAt)]);
    const ids = rows.map((row) => row.advisory_id);
    const found = new Map((await manager.findBy(AdvisoryRow, { id: In(ids) })).map((each) => [each.id, each]));
    return rows.flatMap((row) => {
      const advisory = found.get(row.advisory_id);
      return advisory === undefined ? [] : [{ advisory: advisoryOf(advisory), url: row.url, ...sightIn(row.seen) }];
    });
  }

  async see(tx: Tx, advisoryId: string, page: AdvisoryPage & { readonly seenAt: Temporal.Instant }): Promise<void> {
    const { url, seen = null, seenAt, findingId = null } = page;
    const columns = { seen, seenAt: dateOf(seenAt), findingId };
    await managerOf(tx).update(AdvisoryPageRow, { advisoryId, url }, columns);
  }

  private async withPages(rows: readonly AdvisoryRow[]): Promise<readonly AdvisoryWithPages[]> {
    if (rows.length === 0) return [];
    const pages = await this.dataSource
      .createQueryBuilder(AdvisoryPageRow, 'page')
      .where('page.advisory_id IN (:...ids)', { ids: rows.map(({ id }) => id) })
      .orderBy('page.url')
      .getMany();
    const byAdvisory = Map.groupBy(pages, ({ advisoryId }) => advisoryId);
    return rows.map((row) => ({ advisory: advisoryOf(row), pages: (byAdvisory.get(row.id) ?? []).map(pageOf) }));
  }
}

interface PageRecord {
  readonly advisory_id: string;
  readonly url: string;
  readonly seen: string | null;
}

interface SpentLink {
  readonly advisory_id: string;
  readonly account_id: string;
}

/** The tenant's part of a question. */
function whose(id: string, partnerId: string | undefined): { id: string; partnerId?: string } {
  return { id, ...(partnerId === undefined ? {} : { partnerId }) };
}
