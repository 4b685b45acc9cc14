import { err, ok, type Result } from '@app/kernel';
import type { Fact, Facts } from './facts.js';
import { type PolicyRefusal, PolicyRefused } from './refusal.js';
import { joinRelations, type World } from './world.js';

/**
 * The state of the world that several documents tell together: facts and members of all of them, the one instant.
 * What two documents say of one left operand holds of the use at once, as if one document said both.
 * @returns POLICY_OPERAND_INVALID where they contradict each other: two instants, two units, two times of one event
 */
export function joinWorlds([first, ...others]: readonly [World, ...World[]]): Result<World, PolicyRefusal> {
  try {
    return ok(others.reduce(joined, first));
  } catch (failure) {
    if (failure instanceof PolicyRefused) return err(failure.refusal);
    throw failure;
  }
}

function joined(a: World, b: World): World {
  const now = agreed('currentTime', a.now, b.now, isSameInstant);
  const events = new Map(a.events ?? []);
  for (const [uid, event] of b.events ?? []) {
    agreed(uid, events.get(uid)?.start, event.start, isSameInstant);
    const end = agreed(uid, events.get(uid)?.end, event.end, isSameInstant);
    events.set(uid, { start: event.start, ...(end === undefined ? {} : { end }) });
  }
  const factsOf = new Map(a.factsOf);
  for (const [uid, known] of b.factsOf) factsOf.set(uid, allFacts(factsOf.get(uid) ?? new Map(), known));
  return {
    ...(now === undefined ? {} : { now }),
    facts: allFacts(a.facts, b.facts),
    factsOf,
    relations: joinRelations(a.relations, b.relations),
    duties: [...a.duties, ...b.duties],
    ...(events.size === 0 ? {} : { events }),
  };
}

function allFacts(a: Facts, b: Facts): Facts {
  const all = new Map<string, Fact>(a);
  for (const [name, fact] of b) {
    const known = all.get(name);
    all.set(name, known === undefined ? fact : bothFacts(name, known, fact));
  }
  return all;
}

function bothFacts(name: string, a: Fact, b: Fact): Fact {
  const unit = agreed(name, a.unit, b.unit, (one, other) => one === other);
  const values = [...new Set([...a.values, ...b.values])];
  return { values, ...(unit === undefined ? {} : { unit }) };
}

/** What either tells; both may, if they tell the same. @throws PolicyRefused POLICY_OPERAND_INVALID */
function agreed<T extends { toString(): string }>(
  at: string,
  a: T | undefined,
  b: T | undefined,
  isSame: (a: T, b: T) => boolean,
): T | undefined {
  if (a === undefined || b === undefined || isSame(a, b)) return a ?? b;
  const value = `${a.toString()}, ${b.toString()}`;
  throw new PolicyRefused({
    code: 'POLICY_OPERAND_INVALID',
    at,
    value,
    expected: 'the same in every state of the world',
  });
}

function isSameInstant(a: Temporal.Instant, b: Temporal.Instant): boolean {
  return Temporal.Instant.compare(a, b) === 0;
}
