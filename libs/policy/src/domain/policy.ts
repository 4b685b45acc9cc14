import type { LogicalOperator, Operator, PartyFunction, PolicyType } from './vocabulary.js';

/** A value on the right of a constraint: an IRI or a literal. */
export interface Operand {
  /** The IRI, or the lexical form of the literal. */
  readonly value: string;
  /** Datatype of a literal as an IRI; absent for a plain string. `@id` marks an IRI. */
  readonly type?: string;
}

/** `leftOperand operator rightOperand`, e.g. `count lteq 5`. */
export interface AtomicConstraint {
  readonly uid?: string;
  /** Short name of ODRL (`dateTime`) or the IRI of a profile's term. */
  readonly leftOperand: string;
  readonly operator: Operator;
  /** At least one, unless `rightOperandReference` stands instead. */
  readonly rightOperand: readonly Operand[];
  /** Address that would have to be fetched for the value: never fetched here, so never known. */
  readonly rightOperandReference?: string;
  readonly unit?: string;
}

export interface LogicalConstraint {
  readonly uid?: string;
  readonly logical: LogicalOperator;
  /** At least one; in order for `andSequence`. */
  readonly operands: readonly Constraint[];
}

export type Constraint = AtomicConstraint | LogicalConstraint;

/** What may be done; `refinement` narrows the action itself, e.g. `extract` of `percentage lteq 10`. */
export interface Action {
  /** IRI. */
  readonly uid: string;
  readonly refinement?: readonly Constraint[];
}

/** An asset or a party: one thing, or a collection, which may be narrowed by `refinement`. */
export interface Party {
  readonly uid: string;
  /** The collection that `uid` selects from. */
  readonly source?: string;
  readonly refinement?: readonly Constraint[];
}
export type Asset = Party;

interface Rule {
  /** IRI of the rule: what a decision names as its reason. */
  readonly uid: string;
  /** Any of these; absent or empty: every action. */
  readonly action?: readonly Action[];
  readonly target?: readonly Asset[];
  readonly assigner?: readonly string[];
  readonly assignee?: readonly Party[];
  /** All of these. */
  readonly constraint?: readonly Constraint[];
}

export interface Duty extends Rule {
  /** What is owed besides, once this duty was violated. */
  readonly consequence?: readonly Duty[];
  readonly functions?: Readonly<Partial<Record<PartyFunction, string>>>;
}

export interface Permission extends Rule {
  readonly duty?: readonly Duty[];
}

export interface Prohibition extends Rule {
  /** What is owed once the prohibition was violated. */
  readonly remedy?: readonly Duty[];
}

/**
 * An ODRL 2.2 policy as plain data, with what stands at policy level already written into its rules. A license is an
 * `Agreement`, a price list an `Offer`.
 */
export interface Policy {
  readonly uid: string;
  readonly type: PolicyType;
  readonly profile?: readonly string[];
  /**
   * What gives way where a permission and a prohibition of this policy both hold: with `perm` the prohibition, with
   * `invalid` both. Absent: the permission (`prohibit`). Against other policies a prohibition always wins.
   */
  readonly conflict?: 'perm' | 'invalid';
  /** Policies whose rules this one takes over. */
  readonly inheritFrom?: readonly string[];
  readonly permission?: readonly Permission[];
  readonly prohibition?: readonly Prohibition[];
  readonly obligation?: readonly Duty[];
}

/** A constraint made of others. */
export function isLogical(constraint: Constraint): constraint is LogicalConstraint {
  return 'logical' in constraint;
}

export const OPERAND_IRI = '@id';
