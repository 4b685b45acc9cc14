import type { Fact } from './facts.js';
import type { KeptAnswers } from './prepared-comparison.js';
import type { Situation } from './situation.js';
import { LEFT_OPERANDS } from './vocabulary.js';
import { NO_RELATIONS, type Relations } from './world.js';

type Slots = (Fact | undefined)[];

const NO_FACTS: Slots = [undefined];
/** Powers of two. */
const FEWEST_SLOTS = 8;
const MOST_SLOTS = 256;

/**
 * It holds for a value of one left operand that is known to be covered. Facts found so are kept, each in the slot of its
 * number, and told by identity: no fact is taken for another, and one that finds no slot is looked up again.
 */
export class ValueGlance {
  readonly of = 'VALUE';
  private readonly operand: string;
  private slots = NO_FACTS;
  private slotsFor: Relations = NO_RELATIONS;

  constructor(
    operand: string,
    private readonly kept: KeptAnswers,
  ) {
    // WHY: the very string of the vocabulary, wherever the policy was read from, is compared without a look at its letters
    this.operand = LEFT_OPERANDS.find((name) => name === operand) ?? operand;
  }

  /** Whether the test surely holds where the asker alone tells; `false` says nothing. */
  holds({ asked, relations }: Situation): boolean {
    const fact = asked.facts.get(this.operand);
    if (fact === undefined) return false;
    const { slots } = this;
    const there = slots[(fact.number ?? 0) & (slots.length - 1)];
    return (there === fact && this.slotsFor === relations) || this.isKept(fact, relations);
  }

  private isKept(fact: Fact, relations: Relations): boolean {
    const [value = ''] = fact.values;
    if (fact.values.length !== 1 || fact.unit !== undefined) return false;
    if (this.kept.knows(value, relations) !== 'ALL') return false;
    if (fact.number !== undefined) this.keep(fact, fact.number, relations);
    return true;
  }

  private keep(fact: Fact, number: number, relations: Relations): void {
    if (this.slotsFor !== relations || this.slots === NO_FACTS) this.slots = slotsFor([], FEWEST_SLOTS);
    this.slotsFor = relations;
    while (this.slots.length < MOST_SLOTS && this.slots[number & (this.slots.length - 1)] !== undefined) {
      this.slots = slotsFor(this.slots, this.slots.length * 2);
    }
    this.slots[number & (this.slots.length - 1)] = fact;
  }
}

/** Each fact in the slot of its number. */
function slotsFor(facts: Slots, count: number): Slots {
  const slots: Slots = Array.from({ length: count }, () => undefined);
  for (const fact of facts) if (fact?.number !== undefined) slots[fact.number & (count - 1)] = fact;
  return slots;
}
