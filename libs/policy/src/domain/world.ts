import type { IncludedIn } from './actions.js';
import type { Facts } from './facts.js';

/** One question: may this party make this use of this asset? */
export interface AskedUse {
  /** IRI of the asked permission in the request, when it has one. */
  readonly uid?: string;
  /** IRI of who asks. Absent: not told, so every rule about a party stays unknown. */
  readonly assignee?: string;
  /** IRI of the action. */
  readonly action?: string;
  /** IRI of the asset. */
  readonly target?: string;
  /** What the asker says of the use: territory, medium, domain, purpose. The world is believed before it. */
  readonly facts: Facts;
}

/** A request: all of its uses must be permitted for it to be permitted. */
export interface PolicyRequest {
  readonly uid?: string;
  readonly uses: readonly AskedUse[];
}

/** child → parents */
export type Relation = ReadonlyMap<string, readonly string[]>;

export interface Relations {
  /** Member → collection, place → larger place, term → broader term. */
  readonly partOf: Relation;
  /** Thing → class, class → superclass. */
  readonly isA: Relation;
  /** Action → more general action. */
  readonly includedIn: IncludedIn;
}

/** What became of a duty so far. */
export interface DutyReport {
  /** IRI of the duty. */
  readonly rule: string;
  readonly performance: 'Performed' | 'Unperformed' | 'Unknown';
  readonly deontic: 'Fulfilled' | 'Violated' | 'NonSet';
  /** When this was found; of several reports on one duty the latest counts. */
  readonly at?: Temporal.Instant;
}

/** An instant with its whole milliseconds since 1970-01-01T00:00Z, rounded down: asking it again costs more than comparing. */
interface ReadInstant {
  readonly instant: Temporal.Instant;
  readonly ms: number;
}

/** The state of the world a decision is taken in; the instant is part of it. */
export interface World {
  /** The instant of the use, past or future. Absent: unknown, so every rule about time stays unknown. */
  readonly now?: Temporal.Instant;
  /** `now` read once; any other instant's reading is passed over. */
  readonly read?: ReadInstant;
  readonly facts: Facts;
  /** Facts about one constraint, rule, policy, asset or party only, by its IRI; they go before `facts`. */
  readonly factsOf: ReadonlyMap<string, Facts>;
  readonly relations: Relations;
  readonly duties: readonly DutyReport[];
  /** When events are, by their IRI: half-open, without an end when it is not known to have ended. */
  readonly events?: ReadonlyMap<string, { readonly start: Temporal.Instant; readonly end?: Temporal.Instant }>;
}

export const NO_RELATIONS: Relations = { partOf: new Map(), isA: new Map(), includedIn: new Map() };

export const EMPTY_WORLD: World = { facts: new Map(), factsOf: new Map(), relations: NO_RELATIONS, duties: [] };

/** A world in which nothing but the instant and some facts is known. */
export function worldAt(now: Temporal.Instant, known: Facts = EMPTY_WORLD.facts): World {
  const { factsOf, relations, duties } = EMPTY_WORLD;
  return { now, read: { instant: now, ms: now.epochMilliseconds }, facts: known, factsOf, relations, duties };
}

function isEmpty({ partOf, isA, includedIn }: Relations): boolean {
  return partOf.size === 0 && isA.size === 0 && includedIn.size === 0;
}

function joined(a: Relation, b: Relation): Relation {
  if (b.size === 0) return a;
  if (a.size === 0) return b;
  const all = new Map(a);
  for (const [child, parents] of b) all.set(child, [...(all.get(child) ?? []), ...parents]);
  return all;
}

/** What two sources say together; the one itself where the other says nothing. */
export function joinRelations(a: Relations, b: Relations): Relations {
  if (a === NO_RELATIONS || isEmpty(a)) return b;
  if (isEmpty(b)) return a;
  return {
    partOf: joined(a.partOf, b.partOf),
    isA: joined(a.isA, b.isA),
    includedIn: joined(a.includedIn, b.includedIn),
  };
}

/** Whether `to` is reached from `from` by one step or more of any of the relations; a thing does not reach itself. */
export function reaches(from: string, to: string, ...relations: readonly Relation[]): boolean {
  const found = new Set<string>();
  const parents = (of: string): readonly string[] => relations.flatMap((relation) => relation.get(of) ?? []);
  for (const parent of parents(from)) found.add(parent);
  for (const place of found) for (const parent of parents(place)) found.add(parent);
  return found.has(to);
}
