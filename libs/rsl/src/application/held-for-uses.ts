import type { Actor, Clock } from '@app/kernel';
import type { DecideUse, HeldLicense, HeldLicenses, License } from '@app/licensing';
import type { FindPartner } from '@app/parties';
import type { Work } from '@app/works';
import type { TokenUse } from '../domain/license-token.js';

export interface AskedUses {
  readonly actor: Actor;
  readonly work: Work;
  readonly uses: readonly TokenUse[];
  readonly territories: readonly string[];
}

export interface FoundLicense {
  /** Covers every use in every territory now; absent: none does. */
  readonly license?: License;
  /** Suspended or revoked, and about one of the uses: what a person has stopped no machine begins again. */
  readonly stopped?: License;
  /** The license of the partner on this work that was granted last, in any state. */
  readonly latest?: string;
  /** The first of the partner's domains: where a machine's use is taken to be. */
  readonly domains: readonly string[];
}

/** Finds what a partner holds already for uses of a work; whether it permits them says the decision engine alone. */
export class HeldForUses {
  constructor(
    private readonly clock: Clock,
    private readonly partners: Pick<FindPartner, 'execute'>,
    private readonly held: Pick<HeldLicenses, 'on'>,
    private readonly decisions: Pick<DecideUse, 'execute'>,
  ) {}

  async find({ actor, work, uses, territories }: AskedUses): Promise<FoundLicense> {
    const { partnerId = '' } = actor;
    const at = this.clock.now();
    const partner = await this.partners.execute(partnerId);
    const domains = (partner?.domains ?? []).slice(0, 1);
    const [licenses = []] = await this.held.on([work.uri], partnerId, at);
    const latest = licenses.at(-1)?.license.id;
    const [domain] = domains;
    const stopped = licenses.find(({ license, state }) => isStopped(license, state) && isAbout(license, uses))?.license;
    const around = {
      domains,
      ...(latest === undefined ? {} : { latest }),
      ...(stopped === undefined ? {} : { stopped }),
    };
    if (licenses.length === 0 || domain === undefined) return around;
    const questions = uses.flatMap((action) =>
      territories.map((territory) => ({
        partnerId,
        domain,
        workId: work.id,
        action,
        at,
        territory,
        medium: 'web' as const,
        language: work.language,
      })),
    );
    const decisions = await this.decisions.execute(questions);
    const ids = new Set(decisions.map(({ verdict, licenseId }) => (verdict === 'PERMITTED' ? licenseId : undefined)));
    const [id] = ids;
    const found = licenses.find(({ license }) => license.id === id);
    // WHY the state too: see `DecideEntries`; a clock ahead of ours may have dated the suspension
    if (ids.size !== 1 || found?.state !== 'ACTIVE') return around;
    return { ...around, license: found.license };
  }
}

function isStopped({ state: recorded }: License, state: HeldLicense['state']): boolean {
  return [recorded, state].some((each) => each === 'SUSPENDED' || each === 'REVOKED');
}

function isAbout({ scope }: License, uses: readonly TokenUse[]): boolean {
  return uses.some((use) => scope.uses.includes(use));
}
