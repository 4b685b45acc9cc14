import { type AskedUse, type Fact, joinRelations, type Relations, type World } from './world.js';

/** One asked use in one world, seen from one rule. */
export interface Situation {
  readonly asked: AskedUse;
  readonly world: World;
  /** What policies and world say together. */
  readonly relations: Relations;
  /** What is known of a left operand, from the nearest that knows: the constraint, its rule, its policy, the world, the asker. */
  factOf(leftOperand: string, constraint?: string): Fact | undefined;
}

/** The world without a rule in view. */
export function situationIn(world: World, asked: AskedUse, ofPolicies: Relations): Situation {
  return seenFrom({ asked, world, relations: joinRelations(ofPolicies, world.relations) }, []);
}

/**
 * The same, seen from something of which facts may be known by its IRI: rule and policy, or the asset a refinement is about.
 * @param about IRIs, nearest first
 */
export function seenFrom(of: Omit<Situation, 'factOf'>, about: readonly string[]): Situation {
  const { asked, world, relations } = of;
  return {
    asked,
    world,
    relations,
    factOf(leftOperand, constraint) {
      // INVARIANT: the instant of a decision is the world's alone, so no request can move it.
      if (leftOperand === 'dateTime') return world.now && { values: [world.now.toString()] };
      const near = constraint === undefined ? about : [constraint, ...about];
      for (const iri of near) {
        const fact = world.factsOf.get(iri)?.get(leftOperand);
        if (fact !== undefined) return fact;
      }
      return world.facts.get(leftOperand) ?? asked.facts.get(leftOperand);
    },
  };
}
