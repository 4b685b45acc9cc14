import { type Actor, err, ok, type Result } from '@app/kernel';
import { LicenseId, type TakeUse, type TakeUseRefused } from '@app/licensing';
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
  /** `because`: why it was withdrawn, NOT_PERMITTED, or KEY_TAKEN: the key names a copy under another license. */
  | { readonly code: 'COPY_REFUSED'; readonly because: string }
  | TakeUseRefused;

export interface TakenCopy {
  readonly item: FeedItem;
  readonly licenseId: string;
  /** Uses left under a count-limited license. */
  readonly remaining?: number;
}

/**
 * Gives one work to print, and puts it on record: who took which version, under which license. Under a count-limited
 * license it is one use, taken from the ledger before anything is given. A key is bound to the license it was first used
 * under, and all steps go by it, so that a repetition and a race count once.
 */
export class TakeCopy {
  constructor(
    private readonly opening: Pick<OpenFeedOfPartner, 'execute' | 'place'>,
    private readonly works: Pick<FindWorks, 'execute'>,
    private readonly deciding: Pick<DecideEntries, 'execute'>,
    private readonly uses: Pick<TakeUse, 'execute'>,
    private readonly recording: Pick<RecordDelivery, 'taken' | 'licenseOf'>,
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
    const key = `${kind.toLowerCase()}:${item.workId}:${command.key}`;
    const before = await this.recording.licenseOf(partnerId, key);
    const asked = command.licenseId ?? before;
    if (before !== undefined && asked !== before) return err(KEY_TAKEN);
    const grant = grantFor(item, asked);
    if (grant === undefined) return err({ code: 'COPY_REFUSED', because: 'NOT_PERMITTED' });
    const { licenseId, part } = grant;
    const who = { actor, partnerId, address, format: 'html' };
    let isOurs = false;
    const record = async (): Promise<boolean> => {
      const under = await this.recording.taken(who, { workId: item.workId, licenseId, part }, kind, key);
      isOurs = under === licenseId;
      return isOurs;
    };
    const counted = await this.count(grant, actor, key, record);
    if (!counted.ok) return counted;
    if (!isOurs) return err(KEY_TAKEN);
    return ok({ item, licenseId, ...(counted.value === undefined ? {} : { remaining: counted.value }) });
  }

  /** @returns uses left; undefined where nothing is counted */
  private async count(
    { licenseId, copies }: FeedGrant,
    actor: Actor,
    key: string,
    record: () => Promise<boolean>,
  ): Promise<Result<number | undefined, TakeUseRefused>> {
    if (copies !== undefined) return this.uses.execute({ actor, licenseId: LicenseId(licenseId), key, record });
    await record();
    return ok(undefined);
  }
}

const KEY_TAKEN = { code: 'COPY_REFUSED', because: 'KEY_TAKEN' } as const;

/** The license asked for; else one that counts nothing before one that does, and the whole text before a part. */
function grantFor({ grants }: FeedItem, licenseId: string | undefined): FeedGrant | undefined {
  if (licenseId !== undefined) return grants.find((grant) => grant.licenseId === licenseId);
  const byCost = [...grants].sort((a, b) => Number(a.copies !== undefined) - Number(b.copies !== undefined));
  return byCost.find(({ part }) => part === 'FULL') ?? byCost[0];
}
