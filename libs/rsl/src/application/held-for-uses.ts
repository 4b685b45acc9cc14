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
    const isPermitted = async (licenseId?: string): Promise<boolean> => {
      const asked = licenseId === undefined ? questions : questions.map((question) => ({ ...question, licenseId }));
      return (await this.decisions.execute(asked)).every(({ verdict }) => verdict === 'PERMITTED');
    };
    // WHY all together first: what one license forbids, another one alone must not permit
    if (!(await isPermitted())) return around;
    // WHY the state too: see `DecideEntries`; a clock ahead of ours may have dated the suspension
    for (const { license, state } of licenses.toReversed()) {
      if (state === 'ACTIVE' && (await isPermitted(license.id))) return { ...around, license };
    }
    return around;
  }
}

function isStopped({ state: recorded }: License, state: HeldLicense['state']): boolean {
  return [recorded, state].some((each) => each === 'SUSPENDED' || each === 'REVOKED');
}

function isAbout({ scope }: License, uses: readonly TokenUse[]): boolean {
  return uses.some((use) => scope.uses.includes(use));
}
