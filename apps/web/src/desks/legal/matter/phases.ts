/** Columns of the board, and the states that stand in each; what is named nowhere winds up. */
const PHASES = {
  triage: ['DETECTED', 'TRIAGE', 'EXEMPT_REVIEW', 'REOPENED'],
  evidence: ['EVIDENCE_PENDING', 'INSUFFICIENT_EVIDENCE', 'EVIDENCE_SECURED'],
  confirmed: ['CONFIRMED_INFRINGEMENT'],
  notice: ['NOTICE_SENT', 'NOTICE_DELIVERED', 'UNDELIVERABLE', 'NO_RESPONSE'],
  answer: ['COUNTER_RECEIVED', 'NEGOTIATION', 'RETRO_LICENSE', 'SETTLEMENT', 'BREACHED', 'FAILED'],
  authority: [
    'PLATFORM_COMPLAINT',
    'PLATFORM_RESTORED',
    'REMOVED',
    'REJECTED',
    'ADMIN_COMPLAINT',
    'PENALTY',
    'NO_CASE',
    'TRANSFERRED_POLICE',
  ],
  court: ['PRESERVATION', 'LIFTED', 'LITIGATION', 'MEDIATED', 'JUDGMENT', 'APPEAL', 'ENFORCEMENT'],
  rest: [],
} as const satisfies Readonly<Record<string, readonly string[]>>;

type Phase = keyof typeof PHASES;
const PHASE_NAMES = Object.keys(PHASES) as readonly Phase[];

export function phaseOf(state: string): Phase {
  return PHASE_NAMES.find((phase) => (PHASES[phase] as readonly string[]).includes(state)) ?? 'rest';
}

/** Cases by column, each in the order they came in. */
export function byPhase<T extends { readonly state: string }>(cases: readonly T[]): ReadonlyMap<Phase, readonly T[]> {
  return new Map(PHASE_NAMES.map((phase) => [phase, cases.filter(({ state }) => phaseOf(state) === phase)]));
}

/** Steps that the service takes by a document of their own: they are not chosen from a list. */
const BY_DOCUMENT = {
  NOTICE_SENT: 'notice',
  NOTICE_DELIVERED: 'delivery',
  UNDELIVERABLE: 'delivery',
  COUNTER_RECEIVED: 'counter',
  RETRO_LICENSE: 'retro',
} as const satisfies Readonly<Record<string, string>>;

export function documentOf(state: string): (typeof BY_DOCUMENT)[keyof typeof BY_DOCUMENT] | undefined {
  return Object.hasOwn(BY_DOCUMENT, state) ? BY_DOCUMENT[state as keyof typeof BY_DOCUMENT] : undefined;
}
