import { type Actor, type Clock, err, hasRole, ok, type Result } from '@app/kernel';
import { type FindLicenses, LicenseId, type Medium, readQuestion, type UseQuestion } from '@app/licensing';
import type { FindPartner, FindPartnerByDomain, Partner } from '@app/parties';
import { hostOf, isUnder } from '@app/scans';
import type { PreflightRefused } from './preflight-refusals.js';

/** A use as somebody plans it: nothing checked yet. */
export interface PlannedUse {
  readonly url?: string;
  /** Host on which the page will stand. */
  readonly domain?: string;
  /** ISO 8601 with offset; now where absent. */
  readonly publishAt?: string;
  readonly territory?: string;
  readonly medium?: Medium;
  readonly language?: string;
  readonly licenseId?: string;
  /** For whom; a partner's people ask for their own. */
  readonly partnerId?: string;
}

/** A use that can be asked about: whose, where, when, how. */
export interface AskedUse {
  readonly partnerId: string;
  /** All of the question but work, kind of use and share. */
  readonly question: Omit<UseQuestion, 'workId' | 'action' | 'excerptPercent'>;
  /** Sites on which the partner may have pages. */
  readonly sites: readonly string[];
  /** The operator's people see every work's text; a partner's what they may use. */
  readonly reader: 'STAFF' | 'PARTNER';
}

/** What the question is about, before it is known of which work. */
const ANY_WORK = { workId: '', action: 'reprint' } as const;

/** Who wants to publish, and on what terms: a partner for itself, the operator's people for any partner. */
export class ReadAskedUse {
  constructor(
    private readonly clock: Clock,
    private readonly partners: Pick<FindPartner, 'execute'>,
    private readonly byDomain: Pick<FindPartnerByDomain, 'execute'>,
    private readonly licenses: Pick<FindLicenses, 'execute'>,
  ) {}

  async execute(planned: PlannedUse, actor: Actor): Promise<Result<AskedUse, PreflightRefused>> {
    const { publishAt, territory, medium = 'web', language } = planned;
    const host = planned.domain ?? hostOf(planned.url);
    const read = readQuestion(
      {
        ...ANY_WORK,
        medium,
        ...(publishAt === undefined ? {} : { at: publishAt }),
        ...(host === undefined ? {} : { domain: host }),
        ...(territory === undefined ? {} : { territory }),
        ...(language === undefined ? {} : { language }),
      },
      this.clock.now(),
    );
    if (!read.ok) return err(inOurWords(read.error, planned));
    const { workId: _work, action: _use, domain, ...terms } = read.value;
    const partner = await this.partnerOf(planned, domain, actor);
    if (!partner.ok) return partner;
    const { id: partnerId, domains } = partner.value;
    const licensed = await this.licensedSites(planned.licenseId, partnerId, actor);
    if (!licensed.ok) return licensed;
    const sites = [...domains, ...licensed.value];
    if (domain !== undefined && !isUnder(domain, sites)) return err(foreignSite(planned, domain, sites));
    // who has one site only publishes there
    const place = domain ?? (sites.length === 1 ? sites[0] : undefined);
    const { licenseId } = planned;
    const question = {
      ...terms,
      partnerId,
      ...(place === undefined ? {} : { domain: place }),
      ...(licenseId === undefined ? {} : { licenseId }),
    };
    const reader = hasRole(actor, 'DESK', 'LEGAL', 'ADMIN') ? 'STAFF' : 'PARTNER';
    return ok({ partnerId, question, sites, reader });
  }

  private async partnerOf(
    { partnerId }: PlannedUse,
    domain: string | undefined,
    actor: Actor,
  ): Promise<Result<Partner, PreflightRefused>> {
    const isStaff = hasRole(actor, 'DESK', 'LEGAL', 'ADMIN');
    const own = isStaff ? partnerId : actor.partnerId;
    if (!isStaff && (own === undefined || (partnerId !== undefined && partnerId !== own))) {
      return err({ code: 'DECISION_ABOUT_OTHERS', expected: 'your own partnerId, or none' });
    }
    const found =
      own !== undefined
        ? await this.partners.execute(own)
        : domain === undefined
          ? undefined
          : await this.byDomain.execute(domain);
    const expected = 'partnerId of a partner, or a domain or url of one';
    return found === undefined ? err({ code: 'PREFLIGHT_PARTNER_UNKNOWN', expected }) : ok(found);
  }

  /** A license may name a site that its licensee never registered. */
  private async licensedSites(
    licenseId: string | undefined,
    partnerId: string,
    actor: Actor,
  ): Promise<Result<readonly string[], PreflightRefused>> {
    if (licenseId === undefined) return ok([]);
    const license = await this.licenses.execute(LicenseId(licenseId), actor);
    if (!license.ok || license.value.partnerId !== partnerId) return err({ code: 'LICENSE_UNKNOWN', id: licenseId });
    return ok(license.value.scope.domains);
  }
}

function inOurWords(
  refused: {
    readonly code: 'QUESTION_INVALID';
    readonly field: string;
    readonly value: string;
    readonly expected: string;
  },
  { domain }: PlannedUse,
): PreflightRefused {
  const { field } = refused;
  return {
    ...refused,
    field: field === 'at' ? 'publishAt' : field === 'domain' && domain === undefined ? 'url' : field,
  };
}

/** WHY the same for a site of nobody and for one of another partner: who has which site is no business of a partner. */
function foreignSite({ domain: told }: PlannedUse, domain: string, sites: readonly string[]): PreflightRefused {
  const expected = `a page on ${sites.join(', ')}, or licenseId of a license for the site`;
  return { code: 'PREFLIGHT_DOMAIN_UNKNOWN', field: told === undefined ? 'url' : 'domain', value: domain, expected };
}
