import { type Actor, err, hasRole, ok, type Result } from '@app/kernel';
import { decideUse } from '../domain/decide-use.js';
import type { PreparedLicense } from '../domain/prepared-license.js';
import { coversDomain } from '../domain/scope-coverage.js';
import { isBookedAt } from '../domain/usage-ledger.js';
import type { UseDecision, UseQuestion } from '../domain/use-decision.js';
import type { ChainStanding } from './chain-standing.js';
import { inPortions } from './in-portions.js';
import type { KnownMandates } from './known-mandates.js';
import type { Licensor } from './licensor.port.js';
import type { PreparedLicenses } from './prepared-licenses.js';
import type { RightsRegister } from './rights-register.port.js';
import type { UsageStore } from './usage-store.port.js';

export interface ForeignParty {
  readonly code: 'DECISION_ABOUT_OTHERS';
  /** Place of the question in the batch, from 0. */
  readonly index: number;
  readonly expected: string;
}

/** Answers the design's one question, one or many at a time: one query for the works, one for the licenses of a batch. */
export class DecideUse {
  constructor(
    private readonly licenses: PreparedLicenses,
    private readonly standing: ChainStanding,
    private readonly rights: RightsRegister,
    private readonly licensor: Licensor,
    private readonly usage: Pick<UsageStore, 'bookings'>,
    private readonly mandates: KnownMandates,
  ) {}

  /** Answers in the order of the questions. For the service itself: about any party. */
  execute(questions: readonly UseQuestion[]): Promise<readonly UseDecision[]> {
    return inPortions(questions, (portion) => this.decide(portion));
  }

  private async decide(questions: readonly UseQuestion[]): Promise<readonly UseDecision[]> {
    const hosts = distinct(questions.map(({ partnerId, domain }) => (partnerId === undefined ? domain : undefined)));
    const [works, byHost, mandateAt, suspended] = await Promise.all([
      this.rights.standings(distinct(questions.map(({ workId }) => workId))),
      this.rights.partnersByHost(hosts),
      this.mandates.load(),
      this.rights.suspendedPartners(),
    ]);
    const workById = new Map(works.map((work) => [work.id, work]));
    const asked = questions.map((question) => ({
      question,
      work: workById.get(question.workId),
      partnerId: question.partnerId ?? (question.domain === undefined ? undefined : byHost.get(question.domain)?.id),
    }));
    const pairs = asked.map(({ work, partnerId }) => pair(work?.uri ?? '', partnerId));
    const licensed = await this.standing.of(await this.licenses.between(pairs), suspended);
    const candidates = asked.map(({ question, partnerId }, place) =>
      between(licensed[place] ?? [], question, partnerId),
    );
    const known = await this.knownPartners(questions, candidates);
    const booked = await this.bookedIn(questions, candidates);
    const { desk, jurisdiction } = this.licensor;

    return asked.map(({ question, work, partnerId: named }, index) => {
      const found = candidates[index] ?? [];
      const partnerId = named ?? found[0]?.license.partnerId;
      const isKnown =
        partnerId !== undefined && (found.length > 0 || partnerId !== question.partnerId || known.has(partnerId));
      return decideUse(question, {
        licenses: found.filter(({ license }) => license.partnerId === partnerId),
        desk,
        jurisdiction,
        mandate: mandateAt(question.at),
        ...(booked[index] === undefined ? {} : { bookedIn: booked[index] }),
        ...(work === undefined ? {} : { work }),
        ...(isKnown ? { partnerId } : {}),
      });
    });
  }

  /** The same for somebody: a partner asks about itself, the operator's people about anybody. */
  async ask(questions: readonly UseQuestion[], actor: Actor): Promise<Result<readonly UseDecision[], ForeignParty>> {
    if (hasRole(actor, 'DESK', 'LEGAL', 'ADMIN')) return ok(await this.execute(questions));
    const { partnerId } = actor;
    const index = questions.findIndex((each) => each.partnerId !== undefined && each.partnerId !== partnerId);
    if (partnerId === undefined || index >= 0) {
      const expected = 'your own partnerId, or none';
      return err({ code: 'DECISION_ABOUT_OTHERS', index: Math.max(index, 0), expected });
    }
    return ok(await this.execute(questions.map((question) => ({ ...question, partnerId }))));
  }

  /** For each question that names its booking: the licenses that have it in full, held or committed, at its instant. */
  private async bookedIn(
    questions: readonly UseQuestion[],
    candidates: readonly (readonly PreparedLicense[])[],
  ): Promise<readonly (ReadonlySet<string> | undefined)[]> {
    const wanted = questions.flatMap(({ usageKey: key }, index) =>
      key === undefined ? [] : (candidates[index] ?? []).map(({ license }) => ({ licenseId: license.id, key })),
    );
    if (wanted.length === 0) return [];
    const byKey = Map.groupBy(await this.usage.bookings(wanted), ({ key }) => key);
    return questions.map(({ usageKey: key, at, copies = 1 }) => {
      if (key === undefined) return undefined;
      const booked = (byKey.get(key) ?? []).filter((each) => each.uses >= copies && isBookedAt(each, at));
      return new Set(booked.map(({ licenseId }) => licenseId));
    });
  }

  /** Ids out of the questions that no license vouches for, as far as they are on record. */
  private async knownPartners(
    questions: readonly UseQuestion[],
    candidates: readonly (readonly PreparedLicense[])[],
  ): Promise<ReadonlySet<string>> {
    const doubtful = questions.filter((_, index) => candidates[index]?.length === 0).map(({ partnerId }) => partnerId);
    const ids = distinct(doubtful);
    return new Set(ids.length === 0 ? [] : (await this.rights.partners(ids)).map(({ id }) => id));
  }
}

function pair(workUri: string, partnerId: string | undefined): { workUri: string; partnerId?: string } {
  return partnerId === undefined ? { workUri } : { workUri, partnerId };
}

/** The party's licenses, or the one that is asked of; an unregistered host may still be named by a license, whose licensee is then the party. */
function between(
  licenses: readonly PreparedLicense[],
  { domain, licenseId }: UseQuestion,
  partnerId: string | undefined,
): readonly PreparedLicense[] {
  if (licenseId !== undefined) return licenses.filter(({ license }) => license.id === licenseId);
  if (partnerId !== undefined) return licenses; // the query has asked for this party alone
  return licenses.filter(({ license }) => domain !== undefined && coversDomain(license.scope.domains, domain));
}

function distinct(values: readonly (string | undefined)[]): string[] {
  return [...new Set(values.filter((value) => value !== undefined))];
}
