/** Why a policy, request or world could not be taken. Nothing of a refused document is used. */
export type PolicyRefusal =
  | { readonly code: 'POLICY_SYNTAX'; readonly line?: number; readonly expected: string; readonly detail: string }
  | { readonly code: 'POLICY_CONTEXT_UNKNOWN'; readonly context: string; readonly expected: string }
  | { readonly code: 'POLICY_TERM_UNSUPPORTED'; readonly at: string; readonly term: string; readonly expected: string }
  | { readonly code: 'POLICY_INCOMPLETE'; readonly at: string; readonly missing: string; readonly expected: string }
  | { readonly code: 'POLICY_OPERAND_INVALID'; readonly at: string; readonly value: string; readonly expected: string }
  | { readonly code: 'POLICY_PARENT_UNKNOWN'; readonly at: string; readonly parent: string; readonly expected: string };

/** Carries a refusal out of nested compiling or reading; caught at the one entry and returned. */
export class PolicyRefused extends Error {
  constructor(readonly refusal: PolicyRefusal) {
    super(refusal.code);
  }
}
