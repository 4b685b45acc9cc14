import type { AuditTrail } from '@app/audit';
import { type Actor, type Clock, err, type NewId, ok, type Result, type UnitOfWork } from '@app/kernel';
import type { BuyLicense, License } from '@app/licensing';
import type { StateRights } from '@app/syndication';
import { isReleased, type Work } from '@app/works';
import { expiryOf, type LicenseToken } from '../domain/license-token.js';
import type { OlpRefusal } from '../domain/olp-refusal.js';
import type { WantedLicense } from '../domain/wanted-license.js';
import type { HeldForUses } from './held-for-uses.js';
import { BoughtAlreadyError, type LicenseTokenStore } from './license-token-store.port.js';
import type { NamedWork } from './named-work.js';
import { refusedPurchase } from './refused-purchase.js';
import type { TokenSeal } from './token-seal.port.js';

export interface AcquireTokenCommand {
  /** As its API token says. */
  readonly actor: Actor;
  readonly resource: string;
  readonly wanted: WantedLicense;
}

export interface AcquiredToken {
  readonly token: LicenseToken;
  /** As it is shown. */
  readonly text: string;
  /** Whether a license was bought for it, rather than held already. */
  readonly isBought: boolean;
}

const TERM = 'P1Y';

/**
 * OLP: a token for some uses of a work, in one exchange. Who holds a license that covers them gets it for nothing; else
 * the license is bought, at the tariff's price and no more than the client agreed to. The same wish twice, one after the
 * other or at one moment, buys once.
 */
export class AcquireToken {
  constructor(
    private readonly work: UnitOfWork,
    private readonly clock: Clock,
    private readonly newId: NewId,
    private readonly named: NamedWork,
    private readonly rights: Pick<StateRights, 'forWork'>,
    private readonly held: HeldForUses,
    private readonly buying: Pick<BuyLicense, 'execute'>,
    private readonly tokens: LicenseTokenStore,
    private readonly seal: TokenSeal,
    private readonly trail: AuditTrail,
    private readonly zone: string,
  ) {}

  async execute(command: AcquireTokenCommand): Promise<Result<AcquiredToken, OlpRefusal>> {
    const { actor, resource } = command;
    if (actor.partnerId === undefined || actor.scopes?.includes('olp:write') !== true) {
      return refuse('unauthorized_client', 'A license token is for a partner whose API token has the scope olp:write');
    }
    const work = await this.named.find(resource);
    const unfit = unfitness(work, this.clock.now());
    if (unfit !== undefined || work === undefined) return err(unfit ?? NO_SUCH_WORK);
    if (!(await this.named.isShown(work, this.clock.now()))) return err(NO_SUCH_WORK);
    const licensed = await this.licenseFor(command, work);
    if (!licensed.ok) return licensed;
    return ok(await this.issue(command, work, licensed.value.license, licensed.value.isBought));
  }

  private async licenseFor(
    command: AcquireTokenCommand,
    work: Work,
  ): Promise<Result<{ license: License; isBought: boolean }, OlpRefusal>> {
    const { actor, wanted } = command;
    const terms = this.rights.forWork(work).uses.filter(({ use }) => wanted.uses.some((each) => each === use));
    const territories = wanted.territories ?? terms[0]?.territories ?? [];
    const asked = { actor, work, uses: wanted.uses, territories };
    const before = await this.held.find(asked);
    if (before.license !== undefined) return ok({ license: before.license, isBought: false });
    if (before.stopped !== undefined) {
      return refuse('invalid_license', `License ${before.stopped.id} is suspended or revoked: ask the desk`);
    }
    const { price } = wanted;
    if (price === undefined) {
      const costs = terms.map(({ use, price: net }) => `${use}: ${net === undefined ? 'ask the desk' : inWords(net)}`);
      return refuse(
        'invalid_license',
        `No license of yours covers this: agree to a price by payment and amount. List prices, net: ${costs.join('; ')}`,
      );
    }
    const now = this.clock.now();
    const scope = {
      uses: wanted.uses,
      domains: before.domains,
      territories,
      media: ['web'],
      languages: [work.language],
      termStartsAt: now.toString(),
      termEndsAt: now.toZonedDateTimeISO(this.zone).add(TERM).toInstant().toString(),
    };
    const key = [work.uri, wanted.uses.join(' '), territories.join(' '), before.latest ?? 'first'].join(' | ');
    try {
      const bought = await this.buying.execute({
        actor,
        workId: work.id,
        scope,
        atMost: price,
        record: (tx, { id, partnerId }) => this.tokens.keepPurchase(tx, { partnerId, key, licenseId: id }),
      });
      return bought.ok ? ok({ license: bought.value.license, isBought: true }) : err(refusedPurchase(bought.error));
    } catch (failure) {
      if (!(failure instanceof BoughtAlreadyError)) throw failure;
      const { license } = await this.held.find(asked);
      return license === undefined
        ? refuse('temporarily_unavailable', 'The same license is being bought: ask again in a moment')
        : ok({ license, isBought: false });
    }
  }

  private async issue(
    { actor, resource, wanted }: AcquireTokenCommand,
    work: Work,
    license: License,
    isBought: boolean,
  ): Promise<AcquiredToken> {
    const now = this.clock.now();
    const clientEndsAt = await this.tokens.clientEndsAt(actor.id);
    const ends = [license.scope.termEndsAt, ...(clientEndsAt === undefined ? [] : [clientEndsAt])];
    const token: LicenseToken = {
      id: this.newId(),
      licenseId: license.id,
      partnerId: license.partnerId,
      clientId: actor.id,
      workUri: work.uri,
      resource,
      uses: wanted.uses,
      issuedAt: now,
      expiresAt: expiryOf(now, ...ends),
    };
    const text = await this.seal.sign(token);
    await this.work.run(async (tx) => {
      await this.tokens.insert(tx, token);
      await this.trail.append(tx, {
        actor,
        action: 'rsl.token-issued',
        subject: { type: 'license-token', id: token.id },
        after: 'LIVE',
        reason: isBought ? 'LICENSE_BOUGHT' : 'LICENSE_HELD',
        at: now,
        facts: { licenseId: license.id, expiresAt: token.expiresAt.toString() },
      });
    });
    return { token, text, isBought };
  }
}

function refuse(error: OlpRefusal['error'], description: string): Result<never, OlpRefusal> {
  return err({ error, description });
}

const NO_SUCH_WORK: OlpRefusal = { error: 'invalid_resource', description: 'No such work is here' };

/** Why nobody can license the work here; undefined: somebody can. */
function unfitness(work: Work | undefined, at: Temporal.Instant): OlpRefusal | undefined {
  if (work === undefined || !isReleased(work, at)) return NO_SUCH_WORK;
  if (work.origin === 'OWN') return undefined;
  const error = 'invalid_resource';
  if (work.source === undefined) return { error, description: 'Nobody has established whose work this is' };
  return {
    error,
    description: 'The work comes from another source, which alone can license it',
    whomToAsk: work.source,
  };
}

function inWords({ minor, currency }: { readonly minor: bigint; readonly currency: string }): string {
  return `${currency} ${minor / 100n}.${String(minor % 100n).padStart(2, '0')}`;
}
