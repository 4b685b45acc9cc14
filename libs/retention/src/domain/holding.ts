import type { DeadlineRuleCode } from '@app/deadlines';

/**
 * A place where a feature keeps personal data, as data: what lies there and why, whose it is, from when on and how long
 * it is kept, and how it is erased. SQL here is part of the program, written about the row `it`; no value comes into it.
 */
export interface Holding {
  /** `feature.thing`; stands in reports and audit entries. */
  readonly name: string;
  /** What lies there, for the person it is about. */
  readonly what: string;
  readonly purpose: string;
  /** Legal basis: PIPL, art. 13(1), and Regulation (EU) 2016/679, art. 6(1). */
  readonly basis: string;
  /** Table whose row is `it`. */
  readonly table: string;
  /** Joins behind it, if any. */
  readonly joins?: string;
  /** Joined row that is locked with it, for a clock that depends on a state somebody may be changing. */
  readonly locks?: string;
  /** Expression that names one row, as text. */
  readonly key: string;
  /** Expression: e-mail address of the person, lower case, or null. Absent where nobody can be told by one. */
  readonly person?: string;
  /**
   * What a legal hold may name to keep the row, by type: expression of its id, as text; of all but the first, which is
   * audited, `ANY (SELECT …)` where there may be several.
   */
  readonly matters: readonly (readonly [type: string, id: string])[];
  /** Condition under which there is still something to erase. */
  readonly remains: string;
  /** What a person is given of the row: expression by label. */
  readonly exports: Readonly<Record<string, string>>;
  /** The first whose condition holds counts; none of them: the matter is open, and the row stays. */
  readonly clocks: readonly RetentionClock[];
  /** DELETE, or what each column becomes. */
  readonly erasure: 'DELETE' | Readonly<Record<string, string>>;
  /**
   * Expression: keys of stored objects that the row alone may have pointed at, text[]. Once it is erased those that no
   * `ObjectReference` points at are taken out of the store.
   */
  readonly objects?: string;
  /** What the audit log says confidentially of the first matter goes as well. */
  readonly withDisclosures?: true;
}

export interface RetentionClock {
  readonly when: string;
  /** Expression: the instant that starts the period. */
  readonly since: string;
  readonly rule: DeadlineRuleCode;
  /** AT_ONCE where nothing speaks against erasing as soon as the person asks; AFTER_PERIOD where a law does. */
  readonly onRequest: 'AT_ONCE' | 'AFTER_PERIOD';
  /** The law behind AFTER_PERIOD. */
  readonly law?: string;
}

/** Why something is kept, as a report says it. */
export interface KeptFor {
  readonly reason: 'OPEN_MATTER' | 'LEGAL_HOLD' | 'LEGAL_PERIOD';
  readonly law: string;
  /** End of the period where it is known, ISO 8601. */
  readonly until?: string;
  readonly rows: number;
}
