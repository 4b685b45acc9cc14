import type { Fact } from './facts.js';
import type { AskedUse, Relations, World } from './world.js';

/** One asked use in one world, seen from one rule. */
export interface Situation {
  readonly asked: AskedUse;
  readonly world: World;
  /** What policies and world say together. */
  readonly relations: Relations;
  /** `world.now` in milliseconds since 1970-01-01T00:00Z, rounded down; NaN while it is not known. */
  readonly nowMs: number;
  /** Whether all that is known of left operands is what the asker says. */
  readonly onlyAsked: boolean;
  /** IRIs of which facts may be known, nearest first: rule and policy, or the asset a refinement is about. */
  readonly about: readonly string[];
}

const NOTHING: readonly string[] = [];

/** The world without a rule in view. @param relations what policies and world say together */
export function situationIn(world: World, asked: AskedUse, relations: Relations): Situation {
  const { now, read } = world;
  const nowMs = now === undefined ? Number.NaN : read?.instant === now ? read.ms : now.epochMilliseconds;
  const onlyAsked = world.facts.size === 0 && world.factsOf.size === 0;
  return { asked, world, relations, nowMs, onlyAsked, about: NOTHING };
}

/** The same, seen from something of which facts may be known by its IRI. @param about IRIs, nearest first */
export function seenFrom(situation: Situation, about: readonly string[]): Situation {
  if (situation.world.factsOf.size === 0) return situation;
  return { ...situation, about };
}

function nearFact({ world, about }: Situation, leftOperand: string, constraint: string | undefined): Fact | undefined {
  const ofConstraint = constraint === undefined ? undefined : world.factsOf.get(constraint)?.get(leftOperand);
  if (ofConstraint !== undefined) return ofConstraint;
  for (const iri of about) {
    const fact = world.factsOf.get(iri)?.get(leftOperand);
    if (fact !== undefined) return fact;
  }
  return undefined;
}

/**
 * What is known of a left operand, from the nearest that knows: the constraint, its rule, its policy, the world, the
 * asker. The instant of a decision is no fact: it is the world's alone, so no request can move it.
 */
export function factOf(situation: Situation, leftOperand: string, constraint: string | undefined): Fact | undefined {
  const { world } = situation;
  if (world.factsOf.size > 0) {
    const near = nearFact(situation, leftOperand, constraint);
    if (near !== undefined) return near;
  }
  if (world.facts.size === 0) return situation.asked.facts.get(leftOperand);
  return world.facts.get(leftOperand) ?? situation.asked.facts.get(leftOperand);
}
