import type { ExemptionFlag, ExemptionObjection } from './exemption-flag.js';
import { EXEMPTION_RULES } from './exemption-rules.js';
import type { FindingFacts } from './finding-facts.js';

/** The exemptions somebody should think about before this finding is held against anyone, in the order of the rules. */
export function exemptionFlags(facts: FindingFacts): readonly ExemptionFlag[] {
  const statesSource = facts.credit.duty !== 'UNMET' || facts.credit.class === 'CITED_IN_TEXT' || facts.link === 'WORK';
  return EXEMPTION_RULES.flatMap(({ raisedBy, isReservable, isNone, ...rule }) => {
    const evidence = raisedBy(facts);
    if (evidence === undefined) return [];
    const against: ExemptionObjection[] = [];
    if (rule.rule.includes('art. 24') && !isNone && !statesSource) against.push('SOURCE_NOT_STATED');
    if (isReservable) against.push('RESERVED');
    if (isNone) against.push('NO_EXEMPTION');
    return [{ ...rule, evidence, against }];
  });
}

/** Of a page without a word of ours: it may be a translation, where nothing but the sense is left, and one into a minority language is exempt. */
export function wordlessFlags(facts: FindingFacts): readonly ExemptionFlag[] {
  const flags = exemptionFlags(facts);
  const isTranslation = flags.some(({ code }) => code === 'translation');
  return isTranslation ? flags.filter(({ code }) => code === 'translation' || code === 'minority_language') : [];
}

/** Whether a flag may spare somebody a license, and not only be taken for one that does. */
export function mayExempt({ against }: ExemptionFlag): boolean {
  return !against.includes('NO_EXEMPTION');
}
