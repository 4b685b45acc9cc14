import type { Clock } from '@app/kernel';
import {
  ACTION_OF,
  agreementFor,
  type License,
  type ListPrice,
  nameIn,
  type ScopeJson,
  stateAt,
  USES,
} from '@app/licensing';
import type { PublisherProfile } from '@app/parties';
import { type Constraint, dateTime, odrlIri, type Policy, toJsonLd } from '@app/policy';
import { isReleased, type Work } from '@app/works';
import { OFFERED_TERM, type OfferedUse, offerPolicy } from '../domain/rights/offer-policy.js';
import type { RightsPlaces, RightsStanding, RightsStatement } from '../domain/rights/rights-statement.js';
import { termsIn } from '../domain/rights/use-terms.js';

const SEARCH = 'search';
/** The use of each ODRL action we have a word for. */
const USE_OF: ReadonlyMap<string, string> = new Map([
  ...USES.map((use) => [ACTION_OF[use], use] as const),
  [odrlIri('index'), SEARCH] as const,
]);
const WORLD = '001';

const STANDING = { OWN: 'OURS', THIRD_PARTY: 'ANOTHERS', UNKNOWN: 'UNKNOWN' } as const satisfies Record<
  Work['origin'],
  RightsStanding
>;

/**
 * Says what the rights are, from the publisher's profile, the work and the policy about it. To search is free; every
 * other use has the tariff's price for a year in all territories of the mandate, or a person makes one.
 */
export class StateRights {
  /** @param publicUrl origin of the service, without a slash at its end */
  constructor(
    private readonly profile: PublisherProfile,
    private readonly prices: Pick<ListPrice, 'of'>,
    private readonly clock: Clock,
    private readonly publicUrl: string,
  ) {}

  /** Of everything here; what a work says of itself goes before it. */
  forSite(): RightsStatement {
    const { names } = this.profile.rightsHolder;
    const uses = [this.search(), ...USES.map((use) => this.offered(use, undefined))];
    return {
      ...this.offer(`${this.publicUrl}/`, undefined, uses),
      standing: 'OURS',
      places: this.sitePlaces(),
      holder: nameIn(names, 'en'),
      creditText: this.creditLine('en'),
      contact: this.contact,
    };
  }

  /** What is offered to everybody now: nothing of a work that is not ours, or that is under embargo, withheld or killed. */
  forWork(work: Work): RightsStatement {
    const standing = STANDING[work.origin];
    const isOffered = standing === 'OURS' && isReleased(work, this.clock.now());
    const uses = isOffered
      ? [
          this.search(),
          ...USES.map((use) => this.offered(use, this.prices.of(work, this.listScope(use, work.language)))),
        ]
      : [];
    return { ...this.offer(work.uri, work, uses), ...this.aboutWork(work, standing, isOffered) };
  }

  /** Whose a work is, as feeds print it. */
  ownership(work: Work): { readonly copyrightHolder?: string; readonly copyrightNotice?: string } {
    const holder = this.holderOf(work);
    return {
      ...(holder === undefined ? {} : { copyrightHolder: holder }),
      ...(work.copyrightNotice === undefined ? {} : { copyrightNotice: work.copyrightNotice }),
    };
  }

  /** Where the rights of a work stand, for whoever knows no more of it than its id; that mining is reserved holds for all. */
  linksOf(workId: string): Pick<RightsStatement, 'uses'> & { readonly places: Pick<RightsPlaces, 'policy' | 'rsl'> } {
    const policy = this.policyUrl(workId);
    return { uses: [], places: { policy, rsl: `${policy}/rsl.xml` } };
  }

  /** What a license grants its licensee of a work now; nothing once it is over, or while it is suspended. */
  forLicense(license: License, work: Work): RightsStatement {
    const now = this.clock.now();
    const isLive = stateAt(license, now) === 'ACTIVE';
    const policy = upTo(agreementFor(license, work.uri), stoppedAt(license, now));
    const about = this.aboutWork(work, STANDING[work.origin], isLive);
    const places = { ...about.places, policy: `${this.publicUrl}/rights/licenses/${license.id}` };
    const uses = isLive ? termsIn(policy, USE_OF) : [];
    return { kind: 'AGREEMENT', policy: toJsonLd(policy), uses, ...about, places };
  }

  /** The scope a list price is for: one domain, a year from now. */
  listScope(use: string, language: string): ScopeJson {
    const zoned = this.clock.now().toZonedDateTimeISO(this.profile.zone);
    return {
      uses: [use],
      domains: ['licensee.example'],
      territories: this.territories,
      media: ['web'],
      languages: [language],
      termStartsAt: zoned.toInstant().toString(),
      termEndsAt: zoned.add(OFFERED_TERM).toInstant().toString(),
      exclusivity: 'NON_EXCLUSIVE',
    };
  }

  private offer(target: string, work: Work | undefined, uses: readonly OfferedUse[]) {
    const uid = work === undefined ? this.sitePlaces().policy : this.policyUrl(work.id);
    const language = work === undefined || work.language === 'und' ? {} : { language: work.language };
    const policy = offerPolicy({
      uid,
      target,
      assigner: this.publicUrl,
      ...language,
      creditLines: Object.values(this.profile.attribution.lines),
      uses,
    });
    return { kind: 'OFFER', policy: toJsonLd(policy), uses: termsIn(policy, USE_OF) } as const;
  }

  private aboutWork(work: Work, standing: RightsStanding, isOffered: boolean) {
    const { copyrightHolder: holder, copyrightNotice: notice } = this.ownership(work);
    const basedOn = originalOf(work);
    return {
      standing,
      places: this.placesOf(work, isOffered),
      ...(holder === undefined ? {} : { holder }),
      ...(notice === undefined ? {} : { notice }),
      creditText: standing === 'OURS' ? this.creditLine(work.language) : (work.source ?? work.sourceLabel ?? work.uri),
      ...(basedOn === undefined ? {} : { basedOn }),
      contact: this.contact,
    };
  }

  private holderOf({ copyrightHolder, origin, language, source }: Work): string | undefined {
    return copyrightHolder ?? (origin === 'OWN' ? nameIn(this.profile.rightsHolder.names, language) : source);
  }

  private search(): OfferedUse {
    return { use: SEARCH, action: odrlIri('index'), price: 'FREE', territories: [WORLD] };
  }

  private offered(use: (typeof USES)[number], price: OfferedUse['price']): OfferedUse {
    const base = { use, action: ACTION_OF[use], territories: this.territories };
    return price === undefined ? base : { ...base, price };
  }

  private get territories(): readonly string[] {
    const { territories } = this.profile.mandate;
    return territories.includes(WORLD) ? [WORLD] : territories;
  }

  private get contact(): string {
    return this.profile.operator.contact.email;
  }

  /** In the language of the work, as far as the profile has one that fits. */
  private creditLine(language: string): string {
    const { lines } = this.profile.attribution;
    const fits = Object.keys(lines).find((tag) => language === tag || language.startsWith(`${tag}-`));
    return nameIn(lines, fits ?? language);
  }

  private sitePlaces(): RightsPlaces {
    const { publicUrl } = this;
    return {
      policy: `${publicUrl}/rights/site`,
      rsl: `${publicUrl}/rsl.xml`,
      content: [`${publicUrl}/`, ...this.profile.domains.map((domain) => `https://${domain}/`)],
      server: `${publicUrl}/api/v1/olp`,
      acquire: `${publicUrl}/works`,
    };
  }

  private placesOf(work: Work, isOffered: boolean): RightsPlaces {
    const { publicUrl } = this;
    const page = `${publicUrl}/works/${work.id}`;
    return {
      policy: this.policyUrl(work.id),
      rsl: `${this.policyUrl(work.id)}/rsl.xml`,
      content: isAddress(work.uri) ? [work.uri, page] : [page],
      server: `${publicUrl}/api/v1/olp`,
      ...(isOffered ? { text: `${publicUrl}/texts/${work.id}`, acquire: `${page}#license` } : {}),
    };
  }

  private policyUrl(workId: string): string {
    return `${this.publicUrl}/rights/works/${workId}`;
  }
}

const isAddress = (uri: string): boolean => /^https?:\/\//iu.test(uri);

function originalOf({ origin, uri, source }: Work): RightsStatement['basedOn'] {
  if (origin === 'THIRD_PARTY' && source !== undefined) return { outlet: source };
  return origin === 'OWN' && isAddress(uri) ? { url: uri } : undefined;
}

/** Since when a license gives nothing, other than by its term: suspended, revoked or used up. */
function stoppedAt(license: License, now: Temporal.Instant): Temporal.Instant | undefined {
  const state = stateAt(license, now);
  if (state === 'REVOKED') return license.revokedAt;
  if (state === 'EXHAUSTED') return license.exhaustedAt;
  if (state !== 'SUSPENDED') return undefined;
  return license.suspensions.findLast(({ reinstatedAt }) => reinstatedAt === undefined)?.suspendedAt;
}

/**
 * The agreement with the end it has at present. WHY no prohibition: that would win against every other license its
 * licensee has of the work.
 */
function upTo({ permission = [], ...policy }: Policy, end: Temporal.Instant | undefined): Policy {
  if (end === undefined) return { ...policy, permission };
  const ended: Constraint = { leftOperand: 'dateTime', operator: 'lt', rightOperand: [dateTime(end)] };
  return {
    ...policy,
    permission: permission.map((each) => ({ ...each, constraint: [...(each.constraint ?? []), ended] })),
  };
}
