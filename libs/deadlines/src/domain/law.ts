/** Where a rule of counting comes from. */
export interface LawRef {
  /** Stable short name of the rule, e.g. `CN-CC-203-1`; unique within a profile. */
  readonly rule: string;
  /** Citation a lawyer can look up. */
  readonly source: string;
  /** READ in a primary or cited source; MEMORY still to be confirmed by counsel; DISPUTED law, other reading kept as alternative. */
  readonly confidence: Confidence;
}

export type Confidence = 'READ' | 'MEMORY' | 'DISPUTED';

export function read(rule: string, source: string): LawRef {
  return { rule, source, confidence: 'READ' };
}

export function memory(rule: string, source: string): LawRef {
  return { rule, source, confidence: 'MEMORY' };
}

export function disputed(rule: string, source: string): LawRef {
  return { rule, source, confidence: 'DISPUTED' };
}
