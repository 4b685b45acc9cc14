import type { RuleKind } from './compile-match.js';
import type { MomentGlance } from './glance.js';
import type { Duty } from './policy.js';
import type { Situation } from './situation.js';
import { allHold, type Test } from './test.js';
import type { Truth } from './truth.js';
import type { ValueGlance } from './value-glance.js';

/** A duty with the premises it applies under. */
export interface CompiledDuty {
  readonly duty: Duty;
  readonly tests: readonly Test[];
  readonly consequence: readonly CompiledDuty[];
}

interface RuleParts {
  readonly kind: RuleKind;
  readonly uid: string;
  readonly policy: string;
  readonly tests: readonly Test[];
  readonly duties: readonly CompiledDuty[];
}

/**
 * A rule, laid out so that a use which plainly falls under it is told by comparing names and numbers that lie close
 * together, without a call into any test. Where a glance leaves a doubt, the tests themselves decide.
 */
export class CompiledRule {
  /** The first name beside all of them: most rules name one party and one asset. */
  private target: string | undefined;
  private party: string | undefined;
  private targets: ReadonlySet<string> | undefined;
  private parties: ReadonlySet<string> | undefined;
  private actions: ReadonlySet<string> | undefined;
  private start: MomentGlance | undefined;
  private end: MomentGlance | undefined;
  private readonly values: ValueGlance[] = [];
  private ofTarget: Test | undefined;
  private ofParty: Test | undefined;
  private ofAction: Test | undefined;
  private ofStart: Test | undefined;
  private ofEnd: Test | undefined;
  private readonly ofValues: Test[] = [];
  /** Tests that no glance can spare. */
  private readonly others: Test[] = [];

  readonly kind: RuleKind;
  readonly uid: string;
  readonly policy: string;
  /** IRIs of which facts may be known, nearest first. */
  readonly about: readonly string[];
  readonly tests: readonly Test[];
  /** Duties of a permission, remedies of a prohibition; for a `duty`, the obligation itself. */
  readonly duties: readonly CompiledDuty[];

  constructor({ kind, uid, policy, tests, duties }: RuleParts) {
    this.kind = kind;
    this.uid = uid;
    this.policy = policy;
    this.about = [uid, policy];
    this.tests = tests;
    this.duties = duties;
    for (const test of tests) this.place(test);
  }

  /** Whether all of its tests hold. */
  holds(situation: Situation): Truth {
    const doubtful = this.firstDoubt(situation);
    if (doubtful === undefined) return allHold(this.others, situation);
    return doubtful.holds(situation) === false ? false : allHold(this.tests, situation);
  }

  /** The first test that a glance does not find to hold. */
  private firstDoubt(situation: Situation): Test | undefined {
    const { asked, nowMs, onlyAsked } = situation;
    const { targets, parties, actions, start, end, values } = this;
    if (targets !== undefined && !isNamed(asked.target, this.target, targets)) return this.ofTarget;
    if (parties !== undefined && !isNamed(asked.assignee, this.party, parties)) return this.ofParty;
    if (actions !== undefined && (asked.action === undefined || !actions.has(asked.action))) return this.ofAction;
    // no instant is NaN, and neither after nor before anything
    if (start !== undefined && !(nowMs > start.ms)) return this.ofStart;
    if (end !== undefined && !(nowMs < end.ms)) return this.ofEnd;
    for (let place = 0; place < values.length; place += 1) {
      // what the world knows goes before what the asker says, and is the test's to weigh
      if (!onlyAsked || values[place]?.holds(situation) !== true) return this.ofValues[place];
    }
    return undefined;
  }

  private place(test: Test): void {
    const { glance } = test;
    if (glance?.of === 'VALUE') {
      this.values.push(glance);
      this.ofValues.push(test);
    } else if (glance?.of === 'TARGET' && this.targets === undefined) {
      [this.targets, this.ofTarget] = [glance.names, test];
      [this.target] = glance.names;
    } else if (glance?.of === 'PARTY' && this.parties === undefined) {
      [this.parties, this.ofParty] = [glance.names, test];
      [this.party] = glance.names;
    } else if (glance?.of === 'ACTION' && this.actions === undefined) {
      [this.actions, this.ofAction] = [glance.names, test];
    } else if (glance?.of === 'AFTER' && this.start === undefined) {
      [this.start, this.ofStart] = [glance, test];
    } else if (glance?.of === 'BEFORE' && this.end === undefined) {
      [this.end, this.ofEnd] = [glance, test];
    } else {
      this.others.push(test);
    }
  }
}

function isNamed(asked: string | undefined, first: string | undefined, names: ReadonlySet<string>): boolean {
  return asked !== undefined && (asked === first || (names.size > 1 && names.has(asked)));
}
