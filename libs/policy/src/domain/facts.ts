import { shortName } from './vocabulary.js';

/** What is known of one left operand. */
export interface Fact {
  /** Lexical forms; a use may have several (two territories): all of them are asked for. Not empty. */
  readonly values: readonly string[];
  readonly unit?: string;
  /** Of a single value without a unit that uses share, see `facts`: close numbers, so that it can be looked up by it. */
  readonly number?: number;
}

/** Left operand (ODRL short name, or IRI of another vocabulary) → what is known of it. A `Map` is one. */
export interface Facts {
  readonly size: number;
  get(leftOperand: string): Fact | undefined;
  [Symbol.iterator](): Iterator<[string, Fact]>;
}

/** Values kept for the many uses that tell the same. */
const KEPT = 8_192;
const keptFacts = new Map<string, Fact>();
let numbered = 0;

function sharedFact(value: string): Fact {
  const known = keptFacts.get(value);
  if (known !== undefined) return known;
  if (keptFacts.size >= KEPT) keptFacts.clear();
  const fact: Fact = { values: [value], number: numbered % KEPT };
  numbered += 1;
  keptFacts.set(value, fact);
  return fact;
}

const NOTHING: ReadonlyMap<string, Fact> = new Map();

/** What nearly every use tells has a place of its own: half the size of a map, and nothing to search. */
class UseFacts implements Facts {
  private media: Fact | undefined;
  private spatial: Fact | undefined;
  private language: Fact | undefined;
  private virtualLocation: Fact | undefined;
  private others = NOTHING;

  get size(): number {
    return [...this].length;
  }

  get(leftOperand: string): Fact | undefined {
    switch (leftOperand) {
      case 'media':
        return this.media;
      case 'spatial':
        return this.spatial;
      case 'language':
        return this.language;
      case 'virtualLocation':
        return this.virtualLocation;
      default:
        return this.others.get(leftOperand);
    }
  }

  /** While it is made only. */
  put(leftOperand: string, fact: Fact): void {
    switch (leftOperand) {
      case 'media':
        this.media = fact;
        break;
      case 'spatial':
        this.spatial = fact;
        break;
      case 'language':
        this.language = fact;
        break;
      case 'virtualLocation':
        this.virtualLocation = fact;
        break;
      default:
        this.others = new Map(this.others).set(leftOperand, fact);
    }
  }

  *[Symbol.iterator](): Iterator<[string, Fact]> {
    for (const name of ['media', 'spatial', 'language', 'virtualLocation'] as const) {
      const fact = this[name];
      if (fact !== undefined) yield [name, fact];
    }
    yield* this.others;
  }
}

/** @param known left operand → one value or several, e.g. `{ spatial: 'CN', media: ['web', 'app'], count: 3 }` */
export function facts(known: Readonly<Record<string, string | number | readonly string[]>>): Facts {
  const made = new UseFacts();
  for (const name of Object.keys(known)) {
    const value = known[name];
    if (value === undefined) continue;
    made.put(shortName(name), typeof value === 'object' ? { values: value } : sharedFact(String(value)));
  }
  return made;
}
