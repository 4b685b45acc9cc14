import type { UseDecision, UseReason } from './use-decision.js';

/** @param whomToAsk who could permit it instead */
export function refusal(verdict: UseDecision['verdict'], reason?: UseReason, whomToAsk?: string): UseDecision {
  return {
    verdict,
    reasons: reason === undefined ? [] : [reason],
    duties: [],
    assumed: {},
    ...(whomToAsk === undefined ? {} : { whomToAsk }),
  };
}

/** WHY: to say why costs more than to say no, and of a batch most answers are looked at for the verdict alone. */
export function toldLater(decision: UseDecision, tell: () => readonly UseReason[]): UseDecision {
  let told: readonly UseReason[] | undefined;
  return {
    ...decision,
    get reasons() {
      told ??= tell();
      return told;
    },
  };
}
