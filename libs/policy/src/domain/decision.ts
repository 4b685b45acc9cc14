import type { Truth } from './truth.js';
import type { LogicalOperator, Operator, PartyFunction } from './vocabulary.js';

/**
 * PERMITTED: a permission holds, no prohibition does. PROHIBITED: a prohibition holds. NOT_LICENSED: nothing grants it.
 * UNDETERMINED: something that would decide is not known; a person decides.
 */
export const VERDICTS = ['PERMITTED', 'PROHIBITED', 'NOT_LICENSED', 'UNDETERMINED'] as const;
export type Verdict = (typeof VERDICTS)[number];

/** Why a premise is not known. */
export type NotKnown =
  | 'NOT_TOLD' // the request does not say
  | 'VALUE_UNKNOWN' // neither world nor request gives the left operand
  | 'UNIT_DIFFERS'
  | 'NOT_COMPARABLE' // the values are of a kind, or under an operator, that cannot be compared
  | 'REFERENCE_NOT_RESOLVED' // rightOperandReference: nothing is fetched
  | 'TICKET_HOLDER_UNKNOWN';

/** The asked action, party or target against those of the rule. */
export interface MatchPremise {
  readonly about: 'action' | 'party' | 'target';
  readonly satisfied: Truth;
  readonly asked?: string;
  readonly rule: readonly string[];
  readonly why?: NotKnown;
  /** For a collection narrowed by refinements, and for a refined action. */
  readonly premises?: readonly Premise[];
}

export interface ConstraintPremise {
  readonly about: 'constraint';
  readonly satisfied: Truth;
  /** IRI of the constraint, when it has one. */
  readonly constraint?: string;
  readonly leftOperand: string;
  /** What the use has; empty when not known. */
  readonly left: readonly string[];
  readonly operator: Operator;
  readonly right: readonly string[];
  readonly unit?: string;
  /** Only a part of the asked use falls under it: too little for a permission, enough for a prohibition. */
  readonly partly?: true;
  readonly why?: NotKnown;
}

export interface LogicalPremise {
  readonly about: 'constraint';
  readonly satisfied: Truth;
  readonly constraint?: string;
  readonly logical: LogicalOperator;
  readonly premises: readonly Premise[];
}

/** Whether a policy of this type grants anything: an Offer, a Request and an Assertion do not. */
export interface PolicyPremise {
  readonly about: 'policy';
  readonly satisfied: Truth;
  readonly policy: string;
  readonly type: string;
  readonly why?: NotKnown;
}

export type Premise = MatchPremise | ConstraintPremise | LogicalPremise | PolicyPremise;

/** FULFILLED and VIOLATED as reported; PENDING is owed, and does not stand in the way yet. */
export type DutyState = 'FULFILLED' | 'PENDING' | 'VIOLATED';

/** One rule and what became of it. `active` means every premise is true and no duty of it violated. */
export interface Reason {
  readonly rule: string;
  readonly kind: 'permission' | 'prohibition' | 'duty';
  readonly active: boolean;
  readonly premises: readonly Premise[];
  readonly policy: string;
  /** IRI of the asked permission, when the request names it. */
  readonly request?: string;
  /** It holds, and does not count: the strategy of its policy settles a conflict the other way. */
  readonly overruled?: 'perm' | 'invalid';
  /** Duties a permission hangs on. */
  readonly conditions?: readonly { readonly duty: string; readonly state: DutyState }[];
}

/** Something owed in return. */
export interface OwedDuty {
  readonly rule: string;
  readonly role: 'DUTY' | 'OBLIGATION' | 'REMEDY' | 'CONSEQUENCE';
  /** IRI of the rule or policy it comes from. */
  readonly of: string;
  readonly state: DutyState;
  readonly action: readonly string[];
  readonly target: readonly string[];
  readonly functions: Readonly<Partial<Record<PartyFunction, string>>>;
  /** Readable forms of its constraints and refinements, e.g. `payAmount eq 500 CNY`. */
  readonly terms: readonly string[];
}

/** The answer to the one question, as plain data. */
export interface DecisionJson {
  readonly verdict: Verdict;
  readonly because: readonly Reason[];
  readonly duties: readonly OwedDuty[];
}

/**
 * The answer to the one question. The verdict is there at once; reasons and duties are told when they are first read, and
 * are then always whole. `JSON.stringify` writes all of it; a spread (`{ ...decision }`) does not: take `toJSON()`.
 */
export interface Decision extends DecisionJson {
  toJSON(): DecisionJson;
}
