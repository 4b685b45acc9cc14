import type { DecisionFacts, LaterFacts } from '../domain/finding-facts.js';
import type { SeenUse, UseDecisions } from './decisions.port.js';

/** What the engine says about a use, at its publication and later. */
export interface UseAnswer {
  readonly decision: DecisionFacts;
  readonly later?: LaterFacts;
  /** Only where the headline is another: whether the license lets the licensee change the work. */
  readonly mayAdapt?: 'YES' | 'NO';
}

/** A use, and whether the page gave the work another headline. */
export interface QuestionedUse {
  readonly use: SeenUse;
  readonly headline: 'KEPT' | 'ALTERED' | 'UNKNOWN';
}

export interface UseMoments {
  readonly publishedAt: Temporal.Instant;
  readonly seenAt: Temporal.Instant;
  /** Up to when a license may have come that clears the page. */
  readonly asOf: Temporal.Instant;
  /** Territory the partner is at home in: may make a use permitted, never forbidden. */
  readonly likely?: string;
}

/**
 * Asks the decision engine about uses: as of their publication; where that is another moment, also as the page was seen (is the license
 * over?) and as of now (has one come?).
 */
export class AnswerUses {
  constructor(private readonly decisions: UseDecisions) {}

  /** @returns answers in the order of the uses */
  async execute(questions: readonly QuestionedUse[], moments: UseMoments): Promise<readonly UseAnswer[]> {
    const { publishedAt, seenAt, asOf } = moments;
    const uses = questions.map(({ use }) => use);
    const published = await this.ask(uses, moments, publishedAt, () => true);
    const isPermitted = (at: number): boolean => published[at]?.verdict === 'PERMITTED';
    const seen = await this.ask(uses, moments, seenAt, (at) => isPermitted(at) && !seenAt.equals(publishedAt));
    const now = await this.ask(uses, moments, asOf, (at) => !isPermitted(at) && !asOf.equals(publishedAt));
    const answers = published.map((decision, at): UseAnswer => {
      if (decision === undefined) throw new Error('INVARIANT: every use has an answer');
      const [over, came] = [seen[at], now[at]];
      if (over !== undefined && over.verdict !== 'PERMITTED' && over.verdict !== 'UNDETERMINED') {
        return { decision, later: { kind: 'OVER', decision: over } };
      }
      return came?.verdict === 'PERMITTED' ? { decision, later: { kind: 'CAME_LATER', decision: came } } : { decision };
    });
    return this.withAdaptations(questions, answers, moments);
  }

  private async withAdaptations(
    questions: readonly QuestionedUse[],
    answers: readonly UseAnswer[],
    moments: UseMoments,
  ): Promise<readonly UseAnswer[]> {
    const isRenamed = (at: number): boolean =>
      questions[at]?.headline === 'ALTERED' && effectiveDecision(answers[at])?.verdict === 'PERMITTED';
    const uses = questions.map(({ use }) => ({ ...use, reuse: 'REWRITE' as const }));
    const adapted = await this.ask(uses, moments, moments.asOf, isRenamed);
    return answers.map((answer, at) =>
      isRenamed(at) ? { ...answer, mayAdapt: adapted[at]?.verdict === 'PERMITTED' ? 'YES' : 'NO' } : answer,
    );
  }

  /** @returns answers by place; none where `isWanted` says no */
  private async ask(
    uses: readonly SeenUse[],
    { likely }: UseMoments,
    moment: Temporal.Instant,
    isWanted: (at: number) => boolean,
  ): Promise<readonly (DecisionFacts | undefined)[]> {
    const answers: (DecisionFacts | undefined)[] = uses.map(() => undefined);
    const put = async (places: readonly number[], add: Partial<SeenUse>): Promise<void> => {
      const asked = places.flatMap((at) => {
        const use = uses[at];
        return use === undefined ? [] : [{ ...use, at: moment, ...add }];
      });
      const decided = asked.length === 0 ? [] : await this.decisions.decide(asked);
      places.forEach((at, n) => {
        if (answers[at] === undefined || decided[n]?.verdict === 'PERMITTED') answers[at] = decided[n];
      });
    };
    const wanted = [...uses.keys()].filter(isWanted);
    await put(wanted, {});
    if (likely === undefined) return answers;
    const open = wanted.filter((at) => {
      const { verdict, reasons = [] } = answers[at] ?? {};
      return uses[at]?.territory === undefined && verdict !== 'PERMITTED' && reasons.some(({ licenseId }) => licenseId);
    });
    await put(open, { territory: likely });
    return answers;
  }
}

/** The decision a finding rests on: that of the license which came later, where one did. */
export function effectiveDecision(answer: UseAnswer | undefined): DecisionFacts | undefined {
  return answer?.later?.kind === 'CAME_LATER' ? answer.later.decision : answer?.decision;
}
