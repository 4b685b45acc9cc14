import type { ExemptionFlag } from './exemption-flag.js';
import { exemptionFlags, mayExempt, wordlessFlags } from './exemption-flags.js';
import type { CreditFacts, FindingFacts, ReuseFacts } from './finding-facts.js';
import type { FindingVerdict, VerdictReason } from './verdict.js';

export interface FindingJudgment {
  readonly verdict: FindingVerdict;
  readonly reasons: readonly VerdictReason[];
  /** Exemptions to think of, whatever the verdict; a licensed use needs none. */
  readonly flags: readonly ExemptionFlag[];
  /** How sure it is that the page has the work's text, whole percent. Says nothing about law. */
  readonly confidence: number;
}

/** Raised with every change of the rules below or of the exemption flags: findings made by an earlier edition are judged again. */
export const RULES_EDITION = '6';

/** A rewrite less certain than this is no evidence: two reporters may have told the same story. */
const WEAK_RESEMBLANCE = 60;

/**
 * What a page's use of a work looks like to a machine. Deny by default, as everywhere: not permitted is a candidate; anything that
 * may exempt it, or that cannot be told, goes to a person.
 */
export function judgeFinding(facts: FindingFacts): FindingJudgment {
  const { reuse, work, decision } = facts;
  if (reuse === undefined) return linkOnly(facts);
  const confidence = confidenceOf(reuse);
  const flags = exemptionFlags(facts);
  const judged = (verdict: FindingVerdict, ...reasons: VerdictReason[]): FindingJudgment => ({
    verdict,
    reasons,
    flags,
    confidence,
  });

  if (work.origin === 'THIRD_PARTY') return judged('NOT_OUR_WORK', reason('WORK_FROM_OTHER_SOURCE', work.source));
  if (work.explainedBy !== undefined) {
    return judged('NOT_OUR_WORK', reason('EXPLAINED_BY_OTHER_SOURCE', work.explainedBy));
  }
  if (work.origin === 'UNKNOWN') return judged('INSUFFICIENT_EVIDENCE', reason('WORK_ORIGIN_UNKNOWN'));
  const { later } = facts;
  if (later?.kind === 'OVER') {
    const { decision: then } = later;
    return judged(
      'LICENSED_OUT_OF_SCOPE',
      reason('LICENSE_OVER', then.reasons[0]?.code),
      reason('LICENSE_COVERS', decision.licenseId),
    );
  }
  if (decision.verdict === 'PERMITTED') return { ...licensed(facts, decision), flags: [], confidence };
  if (later?.kind === 'CAME_LATER') {
    const { verdict, reasons } = licensed(facts, later.decision);
    const came = reason('LICENSE_CAME_LATER', decision.reasons[0]?.code);
    return { verdict, reasons: [...reasons, came], flags: [], confidence };
  }
  const licenses = [...new Set(decision.reasons.flatMap(({ licenseId }) => licenseId ?? []))];
  if (licenses.length > 0 && decision.verdict !== 'UNDETERMINED') {
    const dimensions = decision.reasons.flatMap(({ code, dimension }) => dimension ?? code);
    return judged(
      'LICENSED_OUT_OF_SCOPE',
      ...[...new Set(dimensions)].map((about) => reason('LICENSE_NOT_FOR_THIS', about)),
    );
  }
  if (decision.verdict === 'UNDETERMINED') {
    return judged('INSUFFICIENT_EVIDENCE', reason('DECISION_OPEN', decision.reasons[0]?.code));
  }
  if (reuse.class === 'REWRITE' && confidence < WEAK_RESEMBLANCE) {
    return judged('INSUFFICIENT_EVIDENCE', reason('RESEMBLANCE_WEAK'));
  }
  const unlicensed = [
    decision.verdict === 'PROHIBITED' ? reason('USE_PROHIBITED', decision.reasons[0]?.code) : reason('LICENSE_NONE'),
    ...(facts.credit.duty === 'MET' ? [reason('CREDIT_IS_NO_LICENSE', facts.credit.class)] : []),
  ];
  const exempting = flags.filter(mayExempt);
  if (exempting.length === 0) return judged('UNLICENSED_CANDIDATE', ...unlicensed);
  const flagged = exempting.map(({ code }) => reason('EXEMPTION_FLAGGED', code));
  return judged('POSSIBLY_EXEMPT_REVIEW', ...unlicensed, ...flagged);
}

/** A use that a license covers: whether its credit and its headline are as they have to be. */
function licensed(
  facts: FindingFacts,
  decision: FindingFacts['decision'],
): Pick<FindingJudgment, 'verdict' | 'reasons'> {
  const covered = reason('LICENSE_COVERS', decision.licenseId);
  const credit = decision.duties.includes('ATTRIBUTE') ? creditReason(facts.credit) : reason('CREDIT_NOT_REQUIRED');
  const isMet = credit.code === 'CREDIT_AS_REQUIRED' || credit.code === 'CREDIT_NOT_REQUIRED';
  // the title belongs to what has to be stated: Copyright Law of the PRC art. 24; Notice 2015 No. 3 of the NCA, items 1 and 3
  const isRenamed = facts.headline === 'ALTERED' && facts.mayAdapt !== 'YES';
  return {
    verdict: isMet && !isRenamed ? 'LICENSED_OK' : 'LICENSED_ATTRIBUTION_DEFECT',
    reasons: [covered, credit, ...(isRenamed ? [reason('HEADLINE_ALTERED')] : [])],
  };
}

function linkOnly(facts: FindingFacts): FindingJudgment {
  const { link } = facts;
  if (link === 'NONE') throw new Error('INVARIANT: a page without our text and without a link is no finding');
  const reasons = [reason('NO_TEXT_IN_COMMON'), reason(link === 'WORK' ? 'LINKS_TO_WORK' : 'LINKS_TO_PUBLISHER')];
  return { verdict: 'LINK_ONLY', reasons, flags: wordlessFlags(facts), confidence: 100 };
}

function creditReason({ class: creditClass, duty }: CreditFacts): VerdictReason {
  if (duty === 'MET') return reason('CREDIT_AS_REQUIRED', creditClass);
  return reason(duty === 'REVIEW' ? 'CREDIT_TO_REVIEW' : 'CREDIT_MISSING', creditClass);
}

/** Whole percent. A verbatim passage long enough to be found is certain; a rewrite is as certain as what is left of the wording. */
function confidenceOf({ class: reuseClass, identity, workCovered }: ReuseFacts): number {
  if (reuseClass === 'FULL') return 99;
  if (reuseClass === 'EXCERPT') return 95;
  if (reuseClass === 'QUOTATION') return 85;
  return Math.round(100 * Math.min(0.95, 0.3 + 0.4 * identity + 0.3 * workCovered));
}

function reason(code: VerdictReason['code'], about?: string): VerdictReason {
  return about === undefined ? { code } : { code, about };
}
