import { type DecideUse, type HeldLicense, type HeldLicenses, odrlFor, type UseDecision } from '@app/licensing';
import type { FindWorks, Work } from '@app/works';
import { excerptOf } from '../domain/excerpt.js';
import type { FeedEntry, FeedGrant, FeedSubject } from '../domain/feed-entry.js';
import { usageTermsOf } from '../domain/usage-terms.js';
import { INSTRUCTIONS, withdrawalReason } from '../domain/withdrawal.js';
import { type AskedUse, isHosted, questionsAbout } from './delivery-questions.js';
import type { FeedPlace } from './feed-index.port.js';
import type { StateRights } from './state-rights.js';

interface AnsweredUse extends AskedUse {
  readonly decision: UseDecision;
}

/** Turns places of a feed into what their partner gets, a batch at a time: four queries, whatever their number. */
export class DecideEntries {
  constructor(
    private readonly works: Pick<FindWorks, 'execute'>,
    private readonly licenses: Pick<HeldLicenses, 'on'>,
    private readonly decisions: Pick<DecideUse, 'execute'>,
    private readonly rights: Pick<StateRights, 'ownership'>,
  ) {}

  /** @returns entries in the order of the places; a place at which there is nothing to say is left out */
  async execute(places: readonly FeedPlace[], partnerId: string, at: Temporal.Instant): Promise<readonly FeedEntry[]> {
    const [found, held] = await Promise.all([
      this.works.execute({ ids: places.map(({ workId }) => workId) }),
      this.licenses.on(
        places.map(({ uri }) => uri),
        partnerId,
        at,
      ),
    ]);
    const licenses = held.map((each) => each.map(asOnRecord));
    const workById = new Map<string, Work>(found.map((work) => [work.id, work]));
    const asked = places.map(({ workId }, index) => {
      const work = workById.get(workId);
      return work === undefined ? [] : (licenses[index] ?? []).flatMap((held) => questionsAbout(work, held, at));
    });
    const decided = await this.decisions.execute(asked.flat().map(({ question }) => question));
    let answered = 0;
    return places.flatMap((place, index) => {
      const work = workById.get(place.workId);
      const answers = (asked[index] ?? []).map((each) => answerOf(each, decided[answered++]));
      if (work === undefined) return [];
      return entryOf({ ...work, ...this.rights.ownership(work) }, place, answers, licenses[index] ?? []);
    });
  }
}

/**
 * WHY beside the engine's answer for the instant: who killed, suspended or revoked may have done so by a clock that is ahead
 * of ours. A feed is about the present, and passes each change once; what is on record counts, whatever its date.
 */
function asOnRecord(held: HeldLicense): HeldLicense {
  const { state } = held.license;
  return state === 'REVOKED' || state === 'SUSPENDED' ? { ...held, state } : held;
}

function answerOf(asked: AskedUse, decision: UseDecision | undefined): AnsweredUse {
  if (decision === undefined) throw new Error('INVARIANT: every question has its answer');
  return { ...asked, decision };
}

function entryOf(
  work: Work,
  place: FeedPlace,
  answers: readonly AnsweredUse[],
  licenses: readonly HeldLicense[],
): readonly FeedEntry[] {
  // WHY the state too: another license may permit what this one, suspended, would have
  const granted = answers.filter(({ decision, held }) => decision.verdict === 'PERMITTED' && held.state === 'ACTIVE');
  return granted.length > 0 && work.pubStatus === 'usable'
    ? [itemOf(work, place, granted)]
    : withdrawalsOf(work, place, answers, licenses);
}

function itemOf(work: Work, place: FeedPlace, granted: readonly AnsweredUse[]): FeedEntry {
  const credit = granted[0]?.decision.duties.find((duty) => duty.kind === 'ATTRIBUTE');
  if (credit === undefined) throw new Error('INVARIANT: every use is owed its credit line');
  const isWhole = granted.some(({ part }) => part === 'FULL');
  const grants = [...Map.groupBy(granted, ({ held }) => held).entries()].map(([held, uses]) =>
    grantOf(held, uses, work.uri),
  );
  const { title, firstCreated, versionCreated, infoSources } = work;
  const note = work.edNote ?? replacing(place.earlierVersions);
  return {
    kind: 'ITEM',
    ...subjectOf(work, place),
    title,
    part: isWhole ? 'FULL' : 'EXCERPT',
    text: isWhole ? work.text : excerptOf(work.text, mostOf(grants)),
    infoSources,
    firstCreated,
    versionCreated,
    usageTerms: usageTermsOf(grants, credit.line, work.usageTerms),
    credit: { line: credit.line, language: credit.language },
    grants,
    ...(/^https?:/iu.test(work.uri) ? { link: work.uri } : {}),
    ...(note === undefined ? {} : { edNote: note }),
    ...(work.byline === undefined ? {} : { byline: work.byline }),
    ...(work.category === undefined ? {} : { category: work.category }),
    ...(work.copyrightHolder === undefined ? {} : { copyrightHolder: work.copyrightHolder }),
    ...(work.copyrightNotice === undefined ? {} : { copyrightNotice: work.copyrightNotice }),
  };
}

function replacing(earlierVersions: number): string | undefined {
  return earlierVersions === 0 ? undefined : 'New version: it takes the place of every earlier one.';
}

/** The largest share any license names; undefined: none names one. */
function mostOf(grants: readonly FeedGrant[]): number | undefined {
  const named = grants.flatMap(({ excerptPercent }) => (excerptPercent === undefined ? [] : [excerptPercent]));
  return named.length === 0 ? undefined : Math.max(...named);
}

function grantOf({ license, certificateNumber }: HeldLicense, uses: readonly AnsweredUse[], uri: string): FeedGrant {
  const { territories, languages, domains, termStartsAt, termEndsAt, exclusivity, copies, excerptPercent } =
    license.scope;
  const media = [...new Set(uses.map(({ medium }) => medium))];
  const parts = license.works.find((work) => work.uri === uri)?.carvedOut ?? [];
  return {
    licenseId: license.id,
    uses: [...new Set(uses.map(({ use }) => use))],
    media,
    domains: media.some(isHosted) ? domains : [],
    territories,
    languages,
    termStartsAt,
    termEndsAt,
    exclusivity,
    part: uses.some(({ part }) => part === 'FULL') ? 'FULL' : 'EXCERPT',
    carvedOut: parts.map(({ title }) => title),
    policy: odrlFor(license, uri),
    ...(certificateNumber === undefined ? {} : { certificateNumber }),
    ...(copies === undefined ? {} : { copies }),
    ...(excerptPercent === undefined ? {} : { excerptPercent }),
  };
}

function withdrawalsOf(
  work: Work,
  place: FeedPlace,
  answers: readonly AnsweredUse[],
  licenses: readonly HeldLicense[],
): readonly FeedEntry[] {
  const codes: string[] = answers.flatMap(({ decision }) => decision.reasons.map(({ code }) => code));
  if (work.pubStatus !== 'usable') codes.push(work.pubStatus === 'canceled' ? 'WORK_CANCELED' : 'WORK_WITHHELD');
  const reason = withdrawalReason(codes, licenses);
  if (reason === undefined) return [];
  const note = work.statusNote ?? work.edNote;
  const isOfWork = reason === 'KILLED' || reason === 'WITHHELD';
  return [
    {
      kind: 'WITHDRAWAL',
      ...subjectOf(work, place),
      reason,
      instruction: INSTRUCTIONS[reason],
      firstCreated: work.firstCreated,
      at: (isOfWork ? (work.canceledAt ?? work.withheldAt) : overSince(licenses)) ?? work.versionCreated,
      ...(isOfWork && note !== undefined ? { edNote: note } : {}),
    },
  ];
}

/** The last instant at which one of the licenses ceased to be usable. */
function overSince(licenses: readonly HeldLicense[]): Temporal.Instant | undefined {
  const ends = licenses.map(({ license: { revokedAt, scope, suspensions }, state }) => {
    if (state === 'SUSPENDED') return suspensions.findLast((each) => each.reinstatedAt === undefined)?.suspendedAt;
    return state === 'REVOKED' ? revokedAt : scope.termEndsAt;
  });
  return ends
    .filter((end) => end !== undefined)
    .sort((a, b) => Temporal.Instant.compare(a, b))
    .at(-1);
}

function subjectOf({ id, uri, version, type, language }: Work, { earlierVersions }: FeedPlace): FeedSubject {
  const isNumber = /^[1-9]\d{0,8}$/u.test(version);
  const versionNumber = isNumber ? Number(version) : earlierVersions + 1;
  return { workId: id, uri, version, versionNumber, type, language };
}
