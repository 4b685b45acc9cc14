import { type Actor, err, ok, type Result } from '@app/kernel';
import {
  LicenseId,
  type ReserveRefused,
  type ReserveUses,
  type SettleRefused,
  type SettleReservation,
} from '@app/licensing';
import type { FindWorks } from '@app/works';
import type { FeedGrant, FeedItem } from '../domain/feed-entry.js';
import type { DecideEntries } from './decide-entries.js';
import type { FeedRefusal, OpenFeedOfPartner } from './open-feed.js';
import type { RecordDelivery } from './record-delivery.js';

export interface TakeCopyCommand {
  readonly actor: Actor;
  readonly address: string;
  readonly workId: string;
  readonly kind: 'COPY' | 'DOWNLOAD';
  /** The taker's own name for it: sent again, it is the same copy, counted once. */
  readonly key: string;
  /** Under which license; absent: one that counts nothing, where there is one. */
  readonly licenseId?: string;
}

export type CopyRefused =
  | FeedRefusal
  | { readonly code: 'NOT_FOUND'; readonly workId: string }
  /** `because`: why it was withdrawn, or NOT_PERMITTED. */
  | { readonly code: 'COPY_REFUSED'; readonly because: string }
  | ReserveRefused
  | SettleRefused;

export interface TakenCopy {
  readonly item: FeedItem;
  readonly licenseId: string;
  /** Uses left under a count-limited license. */
  readonly remaining?: number;
}

/** Long enough for the two steps that follow at once. */
const HOLD_SECONDS = 60;

/**
 * Gives one work to print, and puts it on record: who took which version, under which license. Under a count-limited
 * license it is one use, taken from the ledger before anything is given; all steps go by the key, so that a repetition
 * and a race count once.
 */
export class TakeCopy {
  constructor(
    private readonly opening: Pick<OpenFeedOfPartner, 'execute' | 'place'>,
    private readonly works: Pick<FindWorks, 'execute'>,
    private readonly deciding: Pick<DecideEntries, 'execute'>,
    private readonly reserving: Pick<ReserveUses, 'execute'>,
    private readonly settling: Pick<SettleReservation, 'execute'>,
    private readonly recording: Pick<RecordDelivery, 'taken'>,
  ) {}

  async execute(command: TakeCopyCommand): Promise<Result<TakenCopy, CopyRefused>> {
    const { actor, address, workId, kind } = command;
    const opened = await this.opening.execute(actor);
    if (!opened.ok) return opened;
    const feed = opened.value;
    const { partnerId } = feed.reader;
    const [work] = await this.works.execute({ ids: [workId] });
    const place = work === undefined ? undefined : await this.opening.place(feed, work.uri);
    if (place === undefined) return err({ code: 'NOT_FOUND', workId });
    const [item] = await this.deciding.execute([place], partnerId, feed.at);
    if (item?.kind !== 'ITEM') return err({ code: 'COPY_REFUSED', because: item?.reason ?? 'NOT_PERMITTED' });
    const grant = grantFor(item, command.licenseId);
    if (grant === undefined) return err({ code: 'COPY_REFUSED', because: 'NOT_PERMITTED' });
    const key = `${kind.toLowerCase()}:${item.workId}:${command.key}`;
    const counted = await this.count(grant, actor, key);
    if (!counted.ok) return counted;
    const { licenseId, part } = grant;
    const who = { actor, partnerId, address, format: 'html' };
    await this.recording.taken(who, { workId: item.workId, licenseId, part }, kind, key);
    return ok({ item, licenseId, ...(counted.value === undefined ? {} : { remaining: counted.value }) });
  }

  /** @returns uses left; undefined where nothing is counted */
  private async count(
    { licenseId, copies }: FeedGrant,
    actor: Actor,
    key: string,
  ): Promise<Result<number | undefined, ReserveRefused | SettleRefused>> {
    if (copies === undefined) return ok(undefined);
    const of = { actor, licenseId: LicenseId(licenseId), key };
    const held = await this.reserving.execute({ ...of, uses: 1, holdSeconds: HOLD_SECONDS });
    if (!held.ok) return held;
    const taken = await this.settling.execute({ ...of, settle: 'COMMIT' });
    if (!taken.ok) return taken;
    const { maxUses, held: waiting, committed } = taken.value.ledger;
    return ok(maxUses - waiting - committed);
  }
}

/** The license asked for; else one that counts nothing before one that does, and the whole text before a part. */
function grantFor({ grants }: FeedItem, licenseId: string | undefined): FeedGrant | undefined {
  if (licenseId !== undefined) return grants.find((grant) => grant.licenseId === licenseId);
  const byCost = [...grants].sort((a, b) => Number(a.copies !== undefined) - Number(b.copies !== undefined));
  return byCost.find(({ part }) => part === 'FULL') ?? byCost[0];
}
