import { type CompiledPolicies, type Decision, decide, facts, joinCompiled, worldAt } from '@app/policy';
import { nameIn } from './agreement-terms.js';
import { explain } from './explain-decision.js';
import { canonicalLanguage } from './iso-codes.js';
import { licensable, type WorkRefusalCode, type WorkStanding } from './licensable-work.js';
import { type License, stateAt } from './license.js';
import { agreedAt, isActive, type PreparedLicense } from './prepared-license.js';
import { refusal, toldLater } from './refused-use.js';
import type { UseDecision, UseDuty, UseQuestion, UseReason, UseReasonCode } from './use-decision.js';
import { ACTION_OF, urn } from './use-vocabulary.js';
import { type MandateHolding, mandateReasons } from './use-within-mandate.js';

/** What is known around one question. */
export interface UseCircumstances {
  readonly work?: WorkStanding;
  /** The asked party, once it is known who that is. */
  readonly partnerId?: string;
  /** Licenses between that party and the work, in any state. */
  readonly licenses: readonly PreparedLicense[];
  /** Licenses in whose ledger the asked use is booked at the instant; absent: none. */
  readonly bookedIn?: ReadonlySet<string>;
  /** What the operator itself held at the instant; absent: not looked at. */
  readonly mandate?: MandateHolding;
  /** Address of the licensing desk. */
  readonly desk: string;
  /** Territory assumed where the question names none: ISO 3166-1 alpha-2 of the publisher. */
  readonly jurisdiction: string;
}

/** A refused work: PROHIBITED where the publisher says no, NOT_LICENSED where it has no say. */
const WORK_VERDICT = {
  WORK_UNKNOWN: 'NOT_LICENSED',
  WORK_THIRD_PARTY: 'NOT_LICENSED',
  WORK_ORIGIN_UNKNOWN: 'NOT_LICENSED',
  WORK_WITHHELD: 'PROHIBITED',
  WORK_CANCELED: 'PROHIBITED',
  WORK_EMBARGOED: 'PROHIBITED',
} as const satisfies Record<WorkRefusalCode, UseDecision['verdict']>;

const WORK_DETAIL: Readonly<Record<WorkRefusalCode, string>> = {
  WORK_UNKNOWN: 'No such work is on record',
  WORK_THIRD_PARTY: 'The work comes from another source and cannot be licensed on',
  WORK_ORIGIN_UNKNOWN: 'Nobody has established whose work this is',
  WORK_WITHHELD: 'The publisher withholds the work',
  WORK_CANCELED: 'The publisher has canceled the work',
  WORK_EMBARGOED: 'The work is under embargo',
};

/**
 * Answers the one question. What is not granted is not permitted; what cannot be told goes to a person.
 * Where the question leaves medium, territory or language open, the usual value is assumed, and said; an assumption can
 * make a use permitted, never forbidden.
 */
export function decideUse(question: UseQuestion, around: UseCircumstances): UseDecision {
  const { work, partnerId, desk } = around;
  if (work === undefined) return refusal('NOT_LICENSED', { code: 'WORK_UNKNOWN', detail: WORK_DETAIL.WORK_UNKNOWN });
  const allowed = licensable(work, question.at, desk);
  if (!allowed.ok) {
    const { code, source, whomToAsk } = allowed.error;
    const detail = source === undefined ? WORK_DETAIL[code] : `${WORK_DETAIL[code]}: ${source}`;
    return refusal(WORK_VERDICT[code], { code, detail }, whomToAsk);
  }
  if (partnerId === undefined) {
    return refusal('NOT_LICENSED', { code: 'PARTY_UNKNOWN', detail: 'The party is not on record' }, desk);
  }
  const licenses = around.licenses.map((prepared) => agreedAt(prepared, question.at));
  if (licenses.length === 0) {
    return refusal('NOT_LICENSED', { code: 'LICENSE_NONE', detail: 'The party has no license for this work' }, desk);
  }
  const live = licenses.filter(
    (prepared) => isActive(prepared, question.at) || isBooked(prepared, question.at, around),
  );
  if (live.length === 0) {
    const dead = licenses.map(({ license }) => license);
    return { ...refusal('NOT_LICENSED', undefined, desk), reasons: deadReasons(dead, question) };
  }
  const { jurisdiction, mandate } = around;
  return askLicenses(question, {
    work,
    partnerId,
    live,
    desk,
    jurisdiction,
    ...(mandate === undefined ? {} : { mandate }),
  });
}

/** Used up, but the use asked about is one of those that used it up. */
function isBooked({ license }: PreparedLicense, at: Temporal.Instant, { bookedIn }: UseCircumstances): boolean {
  return bookedIn?.has(license.id) === true && stateAt(license, at) === 'EXHAUSTED';
}

interface LiveLicenses {
  readonly work: WorkStanding;
  readonly partnerId: string;
  readonly live: readonly PreparedLicense[];
  readonly desk: string;
  readonly jurisdiction: string;
  readonly mandate?: MandateHolding;
}

function askLicenses(question: UseQuestion, around: LiveLicenses): UseDecision {
  const { work, desk } = around;
  const live = around.live.map(({ license }) => license);
  const compiled = joinCompiled(around.live.map(({ policy }) => policy));
  const world = worldAt(question.at);
  const told = knownOf(question, work);
  const assumed = assumedFor(question, told, around);
  const ask = (known: Readonly<Record<string, string>>, of: CompiledPolicies = compiled): Decision => {
    const use = {
      assignee: urn(around.partnerId),
      action: ACTION_OF[question.action],
      target: work.uri,
      facts: facts(known),
    };
    return decide(of, { uses: [use] }, world);
  };

  const usual = { ...told, ...assumed };
  const generous = ask(usual);
  if (generous.verdict === 'PERMITTED') {
    const [only] = live;
    const permits = ({ policy }: PreparedLicense): boolean => ask(usual, policy).verdict === 'PERMITTED';
    const license = live.length === 1 ? only : around.live.find(permits)?.license;
    if (license === undefined) throw new Error('INVARIANT: a permission comes from a license');
    const beyond = around.mandate === undefined ? [] : mandateReasons(license, usual, around.mandate);
    if (beyond.length > 0) return { ...refusal('NOT_LICENSED', undefined, desk), reasons: beyond };
    const detail = `License ${license.id} covers this use`;
    return {
      verdict: 'PERMITTED',
      reasons: [{ code: 'LICENSE_COVERS', detail, licenseId: license.id }],
      duties: dutiesOf(license, told.language ?? work.language),
      licenseId: license.id,
      assumed: named(assumed),
    };
  }
  const isTold = Object.keys(assumed).length === 0;
  const readings = isTold ? [generous] : onlineMedia(question).map((media) => ask({ ...told, ...media }));
  const [first] = readings;
  if (readings.some(({ verdict }) => verdict !== first?.verdict)) return undetermined(readings, live, desk);
  const { verdict } = first ?? { verdict: 'NOT_LICENSED' as const };
  return toldLater(refusal(verdict, undefined, desk), () => (first === undefined ? [] : explain(first, live)));
}

/** A use at a domain is online, whichever of the two media that is: untold, both readings are asked. */
function onlineMedia({ domain, medium }: UseQuestion): readonly Readonly<Record<string, string>>[] {
  return domain === undefined || medium !== undefined ? [{}] : [{ media: 'web' }, { media: 'app' }];
}

/** The medium, which the question does not tell, decides: a person has to. */
function undetermined(readings: readonly Decision[], live: readonly License[], desk: string): UseDecision {
  const open = readings.find(({ verdict }) => verdict === 'UNDETERMINED');
  const untold: UseReason = { code: 'NOT_TOLD', dimension: 'medium', detail: 'The question does not tell the medium' };
  const reasons = open === undefined ? [untold] : explain(open, live);
  return { ...refusal('UNDETERMINED', undefined, desk), reasons };
}

/** ODRL left operand → our dimension. */
const DIMENSION: Readonly<Record<string, string>> = { media: 'medium', spatial: 'territory', count: 'copies' };

function knownOf(
  { domain, territory, medium, language: tag, copies, excerptPercent }: UseQuestion,
  work: WorkStanding,
): Record<string, string> {
  const language = tag === undefined ? undefined : toldLanguage(tag, work.language);
  const known: Record<string, string> = {};
  if (domain !== undefined) known.virtualLocation = domain;
  if (territory !== undefined) known.spatial = territory;
  if (language !== undefined) known.language = language;
  if (medium !== undefined) known.media = medium;
  if (copies !== undefined) known.count = String(copies);
  if (excerptPercent !== undefined) known.percentage = String(excerptPercent);
  return known;
}

/**
 * The language of a use, unless it is none (`und`) or leaves open what the work's own language says: `zh` of a page
 * with a work in `zh-Hans` tells no script.
 */
function toldLanguage(tag: string, ofWork: string): string | undefined {
  const language = canonicalLanguage(tag);
  if (language === undefined || language === 'und') return undefined;
  if (language !== ofWork && ofWork.startsWith(`${language}-`)) return undefined;
  return language;
}

function assumedFor(
  question: UseQuestion,
  told: Readonly<Record<string, string>>,
  { work, live, jurisdiction }: LiveLicenses,
): Record<string, string> {
  const usual: Record<string, string> = {};
  if (told.spatial === undefined) usual.spatial = jurisdiction;
  if (told.language === undefined) usual.language = canonicalLanguage(work.language) ?? work.language;
  if (told.media === undefined && question.domain !== undefined) usual.media = 'web';
  const isCounted = live.some(({ license }) => license.scope.copies !== undefined);
  if (told.count === undefined && isCounted) usual.count = '1';
  return usual;
}

function named(assumed: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(assumed).map(([operand, value]) => [DIMENSION[operand] ?? operand, value]));
}

/** The credit line in the language of the use, and the agreed price. */
function dutiesOf(license: License, language: string): UseDuty[] {
  const known = Object.keys(license.attribution);
  const fits = known.find((tag) => language === tag || language.startsWith(`${tag}-`)) ?? known[0] ?? language;
  return [
    { kind: 'ATTRIBUTE', line: nameIn(license.attribution, fits), language: fits },
    { kind: 'COMPENSATE', net: license.fee },
  ];
}

function deadReasons(licenses: readonly License[], { at }: UseQuestion): UseReason[] {
  return licenses.map((license) => {
    const state = stateAt(license, at);
    const code: UseReasonCode =
      state === undefined || state === 'ACTIVE' ? 'LICENSE_NOT_GRANTED_YET' : `LICENSE_${state}`;
    const word = state === undefined ? 'not granted yet' : state.toLowerCase();
    return { code, detail: `License ${license.id} is ${word} at ${at.toString()}`, licenseId: license.id };
  });
}
