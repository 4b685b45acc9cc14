import type { CompiledDuty } from './compiled-rule.js';
import type { DutyState, OwedDuty, Reason } from './decision.js';
import { readTerm } from './read-terms.js';
import { type Situation, seenFrom } from './situation.js';
import { shortName } from './vocabulary.js';
import type { DutyReport, World } from './world.js';

const GRAVITY = { Violated: 2, NonSet: 1, Fulfilled: 0 } as const satisfies Record<DutyReport['deontic'], number>;

function isLater(a: DutyReport, b: DutyReport): boolean {
  if (a.at === undefined || b.at === undefined) return GRAVITY[a.deontic] > GRAVITY[b.deontic];
  const order = Temporal.Instant.compare(a.at, b.at);
  return order === 0 ? GRAVITY[a.deontic] > GRAVITY[b.deontic] : order > 0;
}

/** The report that counts: the latest, the graver of two alike. */
function reportOn(duty: string, world: World): DutyReport | undefined {
  return world.duties
    .filter((report) => report.rule === duty)
    .reduce<DutyReport | undefined>(
      (best, next) => (best === undefined || isLater(next, best) ? next : best),
      undefined,
    );
}

/**
 * What has become of a duty. Nobody having reported is PENDING: it is owed, and does not stand in the way yet. One
 * violated is made good by performing it late together with all of its consequences (ODRL model, section 2.6.3).
 */
export function dutyState({ duty, consequence }: CompiledDuty, world: World): DutyState {
  if (world.duties.length === 0) return 'PENDING';
  const report = reportOn(duty.uid, world);
  if (report === undefined || report.deontic === 'NonSet') return 'PENDING';
  if (report.deontic === 'Fulfilled') return 'FULFILLED';
  const isLate = report.performance === 'Performed' && consequence.length > 0;
  const isMadeGood = isLate && consequence.every((each) => dutyState(each, world) === 'FULFILLED');
  return isMadeGood ? 'FULFILLED' : 'VIOLATED';
}

/** A duty as the other side reads it, and after it what is owed since it was violated. */
export function owed(from: CompiledDuty, role: OwedDuty['role'], of: string, world: World): OwedDuty[] {
  const { duty, consequence } = from;
  const state = dutyState(from, world);
  const refinements = (duty.action ?? []).flatMap((action) => action.refinement ?? []);
  const own: OwedDuty = {
    rule: duty.uid,
    role,
    of,
    state,
    action: (duty.action ?? []).map((action) => shortName(action.uid)),
    target: (duty.target ?? []).map((target) => target.uid),
    functions: duty.functions ?? {},
    terms: [...refinements, ...(duty.constraint ?? [])].map(readTerm),
  };
  if (state !== 'VIOLATED') return [own];
  return [own, ...consequence.flatMap((each) => owed(each, 'CONSEQUENCE', duty.uid, world))];
}

/** The duty of a permission as a reason of its own: `active` when the permission is and its own constraints hold. */
export function dutyReason(from: CompiledDuty, permission: Reason, situation: Situation): Reason {
  const seen = seenFrom(situation, [from.duty.uid, permission.rule, permission.policy]);
  const premises = from.tests.map((test) => test.explain(seen));
  return {
    rule: from.duty.uid,
    kind: 'duty',
    active: permission.active && premises.every((premise) => premise.satisfied === true),
    premises,
    policy: permission.policy,
    ...(permission.request === undefined ? {} : { request: permission.request }),
  };
}
