import type { DecideUse, UseDecision, UseQuestion } from '@app/licensing';
import type { ReadPage } from '@app/pages';
import { type AttributionRequirement, type CreditJudgment, judgeCredit, lineIn } from '@app/reprints';
import {
  excerptPercentOf,
  type FoundCopies,
  type FoundCopy,
  headlineOf,
  languageOfUse,
  USE_OF_REUSE,
} from '@app/scans';
import { type Comparison, compareTexts, type DiffUnits, type Segment } from '../domain/compare-texts.js';
import { comparedPairs } from '../domain/compared-pairs.js';
import { type RequiredCredit, requiredCredit } from '../domain/credit-fix.js';
import type { Defect } from '../domain/defect.js';
import { type CheckedWork, type CreditFacts, findDefects } from '../domain/find-defects.js';
import type { AskedUse } from './read-asked-use.js';

export interface CheckedCopy {
  readonly copy: FoundCopy;
  readonly question: UseQuestion;
  readonly decision: UseDecision;
  readonly judgment: CreditJudgment;
  readonly required: RequiredCredit;
  readonly headline: {
    readonly state: 'KEPT' | 'ALTERED' | 'UNKNOWN';
    readonly page: string;
    readonly segments: readonly Segment[];
  };
  readonly text: CheckedWork['text'];
  /** Whether the asker may know the work's name: what is not out yet is not told. */
  readonly naming: 'NAMED' | 'UNNAMED';
  readonly defects: readonly Defect[];
}

const NOT_OUT: ReadonlySet<string> = new Set(['WORK_WITHHELD', 'WORK_EMBARGOED']);

/** Asks of every work a page has text of: may it be used so, is it credited, was it changed. By the rules that a scan goes by afterwards. */
export class CheckCopies {
  constructor(
    private readonly decideUse: Pick<DecideUse, 'execute'>,
    private readonly requirement: AttributionRequirement,
    private readonly diff: DiffUnits,
  ) {}

  /** @param now what is not out now stays untold, whatever may be done with it at the instant that is asked about */
  async execute(
    read: ReadPage,
    { text, copies }: FoundCopies,
    asked: AskedUse,
    now: Temporal.Instant,
  ): Promise<readonly CheckedCopy[]> {
    const questions = copies.map((copy) => questionOf(copy, read, asked));
    const decisions = await this.decideUse.execute(questions);
    const adapted = await this.decideUse.execute(questions.map(asAdaptation));
    const today = await this.decideUse.execute(questions.map((question) => ({ ...question, at: now })));
    return copies.map((copy, at) => {
      const [question, decision] = [questions[at], decisions[at]];
      if (question === undefined || decision === undefined) throw new Error('INVARIANT: every question has an answer');
      const mayAdapt = adapted[at]?.verdict === 'PERMITTED' ? 'YES' : 'NO';
      const reasons = [...decision.reasons, ...(today[at]?.reasons ?? [])];
      const isOut = !reasons.some(({ code }) => NOT_OUT.has(code));
      return this.check({ copy, question, decision, mayAdapt, isOut }, read, text, asked.reader);
    });
  }

  private check(
    { copy, question, decision, mayAdapt, isOut }: Decided,
    read: ReadPage,
    text: string,
    reader: AskedUse['reader'],
  ): CheckedCopy {
    const { match, work, origins } = copy;
    const isNamed = reader === 'STAFF' || isOut;
    const required = this.required(decision, question.language ?? work.language);
    const judgment = judgeCredit(read, this.requirement, required);
    const state = match.class === 'QUOTATION' ? 'UNKNOWN' : headlineOf(work.title, read.title);
    const mayRead = reader === 'STAFF' || (isNamed && decision.verdict === 'PERMITTED');
    const compared = mayRead ? this.compare(copy, text) : ({ state: 'NOT_COMPARED', because: 'NOT_LICENSED' } as const);
    const source = work.origin === 'OWN' ? origins.explainedBy : (work.source ?? '');
    const defects = findDefects({
      workId: work.id,
      origin: work.origin,
      reuse: match.class,
      use: {
        ...decision,
        action: question.action,
        isCreditOwed: decision.duties.some(({ kind }) => kind === 'ATTRIBUTE'),
        mayAdapt,
      },
      credit: creditFacts(judgment),
      required,
      headline: state,
      title: isNamed ? work.title : '',
      text: compared,
      ...(source === undefined ? {} : { source }),
    });
    const segments = state === 'ALTERED' && isNamed ? this.changes(work.title, read.title) : [];
    const headline = { state, page: read.title, segments };
    const naming = isNamed ? 'NAMED' : 'UNNAMED';
    return { copy, question, decision, judgment, required, headline, text: compared, naming, defects };
  }

  /** The line the license asks for, else the publisher's own in the language of the use. */
  private required({ duties }: UseDecision, language: string): RequiredCredit {
    const duty = duties.find(({ kind }) => kind === 'ATTRIBUTE');
    const { lines, brand } = this.requirement;
    const [first] = Object.entries(lines);
    const owed =
      duty?.kind === 'ATTRIBUTE'
        ? { line: duty.line, language: duty.language }
        : (lineIn(language, this.requirement) ?? { line: first?.[1] ?? '', language: first?.[0] ?? 'und' });
    return requiredCredit(owed, this.requirement, brand.domains[0]);
  }

  private compare({ match, work }: FoundCopy, page: string): CheckedWork['text'] {
    const original = work.text ?? '';
    const pairs = comparedPairs(match.class, match.spans, original.length);
    if (pairs === undefined) return { state: 'NOT_COMPARED', because: 'REWRITTEN' };
    return compareTexts(original, page, pairs, this.diff);
  }

  private changes(title: string, shown: string): readonly Segment[] {
    const whole = { work: [0, title.length], page: [0, shown.length] } as const;
    const compared: Comparison = compareTexts(title, shown, [whole], this.diff);
    return compared.state === 'NOT_COMPARED' ? [] : compared.segments;
  }
}

interface Decided {
  readonly copy: FoundCopy;
  readonly question: UseQuestion;
  readonly decision: UseDecision;
  readonly mayAdapt: 'YES' | 'NO';
  /** Now, and at the instant that is asked about. */
  readonly isOut: boolean;
}

function questionOf({ match, work }: FoundCopy, read: ReadPage, asked: AskedUse): UseQuestion {
  const language = asked.question.language ?? languageOfUse(read.language, work.language);
  const excerptPercent = excerptPercentOf(match);
  return {
    ...asked.question,
    workId: work.id,
    action: USE_OF_REUSE[match.class],
    ...(language === undefined ? {} : { language }),
    ...(excerptPercent === undefined ? {} : { excerptPercent }),
  };
}

/** The same use, as one that changes the work. */
function asAdaptation({ excerptPercent: _share, ...question }: UseQuestion): UseQuestion {
  return { ...question, action: 'adaptation' };
}

function creditFacts({ class: creditClass, duty, line, region, evidence }: CreditJudgment): CreditFacts {
  const [best] = evidence;
  return {
    class: creditClass,
    duty,
    notes: best?.notes ?? [],
    ...(line === undefined ? {} : { line }),
    ...(region === undefined ? {} : { region }),
    ...(best?.path === undefined || line === undefined ? {} : { path: best.path }),
  };
}
