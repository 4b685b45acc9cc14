import { type Actor, type Clock, err, ok, type Result } from '@app/kernel';
import { licensable, type WorkRefused } from '../domain/licensable-work.js';
import type { CarvedOut } from '../domain/quote.js';
import { EXCLUSIVITIES, MEDIA, USES } from '../domain/scope.js';
import type { GrantorMandate } from '../domain/scope-within-mandate.js';
import { axesOf, rulesOf } from '../domain/tariff-rules.js';
import type { Licensor } from './licensor.port.js';
import type { RightsRegister } from './rights-register.port.js';

/** What can be asked for. Lists hold all there is to choose from: what is not in them is refused. */
export interface LicenseOptions {
  readonly workId: string;
  readonly title: string;
  readonly language: string;
  readonly uses: readonly { readonly use: string; readonly pricedByTariff: boolean }[];
  readonly media: readonly { readonly medium: string; readonly needsDomains: boolean }[];
  /** ISO 3166-1 alpha-2, `001` is the world with all countries in it. */
  readonly territories: readonly string[];
  /** BCP 47 ranges, `*` is any. */
  readonly languages: readonly string[];
  readonly exclusivities: readonly string[];
  /** First instant a term may begin with, and first it may no longer reach; absent: open. */
  readonly term: { readonly from: string; readonly until?: string; readonly longestPricedYears?: number };
  /** Whether a limit of copies, or of an excerpt's part, may be set. */
  readonly copies: 'OPTIONAL';
  readonly excerptPercent: { readonly from: 1; readonly to: 100; readonly onlyWithUse: 'excerpt' };
  /** The partner's own domains: what a license for web or app names. */
  readonly domains: readonly string[];
  readonly currency: string;
  readonly minimum: number;
  readonly carvedOut: readonly CarvedOut[];
  readonly mandate: string;
  /** Axes the price depends on. */
  readonly pricedBy: readonly string[];
}

/** Data of the request wizard: what can be asked for a work, within the mandate as it stands. */
export class FindLicenseOptions {
  constructor(
    private readonly clock: Clock,
    private readonly rights: RightsRegister,
    private readonly licensor: Licensor,
  ) {}

  async execute(
    workId: string,
    actor: Actor,
  ): Promise<Result<LicenseOptions, WorkRefused | { readonly code: 'MANDATE_MISSING'; readonly at: string }>> {
    const now = this.clock.now();
    const [work] = await this.rights.works([workId]);
    if (work === undefined) return err({ code: 'WORK_UNKNOWN', workId });
    if (work.origin === 'OWN' && actor.partnerId !== undefined) {
      const offered = await this.rights.offeredTo(actor, [workId]);
      if (!offered.has(workId)) return err({ code: 'WORK_UNKNOWN', workId });
    }
    const allowed = licensable(work, now, this.licensor.desk);
    if (!allowed.ok) return allowed;
    const mandate = await this.rights.mandateAt(now);
    if (mandate === undefined) return err({ code: 'MANDATE_MISSING', at: now.toString() });
    const partner = actor.partnerId === undefined ? undefined : await this.rights.partner(actor.partnerId);
    return ok({
      workId,
      title: work.title,
      language: work.language,
      ...withinMandate(mandate),
      ...this.priced(),
      copies: 'OPTIONAL',
      excerptPercent: { from: 1, to: 100, onlyWithUse: 'excerpt' },
      domains: partner?.domains ?? [],
      carvedOut: work.carvedOut ?? [],
      mandate: mandate.source,
      term: this.term(mandate, now),
    });
  }

  private priced() {
    const { tariff } = this.licensor;
    const rules = rulesOf(tariff);
    const isPriced = (use: string) =>
      rules.some(({ axis, value }) => axis === 'use' && (value === use || value === '*'));
    return {
      uses: USES.map((use) => ({ use, pricedByTariff: isPriced(use) })),
      currency: tariff.currency,
      minimum: tariff.minimum,
      pricedBy: [...axesOf(rules)].sort(),
    };
  }

  private term({ period }: GrantorMandate, now: Temporal.Instant): LicenseOptions['term'] {
    const years = rulesOf(this.licensor.tariff).flatMap(({ axis, upTo }) => (axis === 'term' && upTo ? [upTo] : []));
    const from = Temporal.Instant.compare(period.start, now) > 0 ? period.start : now;
    return {
      from: from.toString(),
      ...(period.end === undefined ? {} : { until: period.end.toString() }),
      ...(years.length === 0 ? {} : { longestPricedYears: Math.max(...years) }),
    };
  }
}

function withinMandate({ media, territories, languages, exclusive }: GrantorMandate) {
  return {
    media: MEDIA.filter((medium) => media.includes(medium)).map((medium) => ({
      medium,
      needsDomains: medium === 'web' || medium === 'app',
    })),
    territories,
    languages,
    exclusivities: EXCLUSIVITIES.filter((each) => exclusive || each === 'NON_EXCLUSIVE'),
  };
}
