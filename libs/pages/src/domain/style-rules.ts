import type { PageElement } from './page-tree.js';
import { type CompoundSelector, elderSiblings, matchesCompound } from './selectors.js';

/** One selector with the declarations that may hide text, in the order of the sheet. */
export interface StyleRule {
  /** Left to right; the last step is the element itself. */
  readonly steps: readonly CompoundSelector[];
  readonly declarations: Readonly<Record<string, string>>;
  /** Those marked `!important`: they win over all others, inline style too. */
  readonly important: Readonly<Record<string, string>>;
  /** ids × 10,000 + classes and attributes × 100 + tags. */
  readonly specificity: number;
  readonly order: number;
}

/** Text that a sheet sets before or after the elements a selector means. */
export interface GeneratedText {
  readonly rule: StyleRule;
  readonly place: 'before' | 'after';
  readonly text: string;
}

/** `NOWHERE`: no other ancestor of the element can make the rest hold, so the search ends (as Servo's matcher does). */
type Match = 'YES' | 'NOT_HERE' | 'NOWHERE';

/** Key of the rules that name no id, class or tag. */
const ANY_TAG = '*';
/** Steps of selectors tried on one page: a page built to be slow has its later elements taken as visible. */
const MOST_CHECKS = 5_000_000;

/** Looks up the rules that can concern an element by the id, class or tag of their last step, as browsers do. */
export class StyleIndex {
  private checksLeft = MOST_CHECKS;
  private readonly byId = new Map<string, StyleRule[]>();
  private readonly byClass = new Map<string, StyleRule[]>();
  private readonly byTag = new Map<string, StyleRule[]>();

  constructor(
    rules: readonly StyleRule[],
    private readonly generated: readonly GeneratedText[] = [],
    private readonly custom: ReadonlyMap<string, string> = new Map(),
  ) {
    for (const rule of rules) {
      const last = rule.steps.at(-1);
      if (last === undefined) continue;
      const [index, key] = last.id
        ? [this.byId, last.id]
        : last.classes[0]
          ? [this.byClass, last.classes[0]]
          : [this.byTag, last.tag ?? ANY_TAG];
      const bucket = index.get(key);
      if (bucket === undefined) index.set(key, [rule]);
      else bucket.push(rule);
    }
  }

  /** Whether the page asked for more than {@link MOST_CHECKS}. */
  get isExhausted(): boolean {
    return this.checksLeft <= 0;
  }

  /** The declarations that win for this element: rules, inline style, then what is `!important`. */
  declarationsFor(element: PageElement): Readonly<Record<string, string>> | undefined {
    const declarations = this.cascade(element);
    if (declarations === undefined || this.custom.size === 0) return declarations;
    return Object.fromEntries(Object.entries(declarations).map(([name, value]) => [name, this.resolved(value)]));
  }

  /** `var(--name, otherwise)` replaced, as far as one level goes. */
  private resolved(value: string): string {
    if (!value.includes('var(')) return value;
    return value.replace(
      /var\(\s*(--[\w-]+)\s*(?:,([^()]*))?\)/gu,
      (_, name: string, otherwise = '') => this.custom.get(name) ?? otherwise.trim(),
    );
  }

  private cascade(element: PageElement): Readonly<Record<string, string>> | undefined {
    const { id, style } = element.attributes;
    const matching: StyleRule[] = [];
    this.collect(this.byTag.get(element.tag), element, matching);
    this.collect(this.byTag.get(ANY_TAG), element, matching);
    if (id) this.collect(this.byId.get(id), element, matching);
    for (const name of element.classes) this.collect(this.byClass.get(name), element, matching);
    const inline = style === undefined ? undefined : inlineDeclarations(style);
    if (matching.length === 0)
      return inline === undefined ? undefined : { ...inline.declarations, ...inline.important };
    matching.sort((a, b) => a.specificity - b.specificity || a.order - b.order);
    return Object.assign(
      {},
      ...matching.map((rule) => rule.declarations),
      inline?.declarations,
      ...matching.map((rule) => rule.important),
      inline?.important,
    );
  }

  /** Text set before or after this element by `content`; the last rule that means it wins. */
  generatedText(element: PageElement, place: 'before' | 'after'): string | undefined {
    if (this.generated.length === 0) return undefined;
    return this.generated.findLast(
      ({ rule, place: at }) => at === place && this.matches(rule.steps, rule.steps.length - 1, element) === 'YES',
    )?.text;
  }

  private collect(bucket: readonly StyleRule[] | undefined, element: PageElement, into: StyleRule[]): void {
    if (bucket === undefined || this.checksLeft <= 0) return;
    for (const rule of bucket) if (this.matches(rule.steps, rule.steps.length - 1, element) === 'YES') into.push(rule);
  }

  /** Whether the steps up to `last` hold for the element and what is above it; linear in the depth for each step. */
  private matches(steps: readonly CompoundSelector[], last: number, element: PageElement): Match {
    this.checksLeft -= 1;
    const step = steps[last];
    if (step === undefined || this.checksLeft < 0 || !matchesCompound(step, element)) return 'NOT_HERE';
    if (last === 0) return 'YES';
    if (step.combinator === '>') {
      return element.parent === undefined ? 'NOWHERE' : this.matches(steps, last - 1, element.parent);
    }
    if (step.combinator === '+' || step.combinator === '~') {
      const before = elderSiblings(element);
      this.checksLeft -= before.length;
      const asked = step.combinator === '+' ? before.slice(-1) : before;
      return asked.some((sibling) => this.matches(steps, last - 1, sibling) === 'YES') ? 'YES' : 'NOT_HERE';
    }
    for (let above = element.parent; above !== undefined; above = above.parent) {
      const match = this.matches(steps, last - 1, above);
      if (match !== 'NOT_HERE') return match;
    }
    return 'NOWHERE';
  }
}

/** Splits a `style` attribute; names and values in lower case. */
export function inlineDeclarations(style: string): Pick<StyleRule, 'declarations' | 'important'> {
  const declarations: Record<string, string> = {};
  const important: Record<string, string> = {};
  for (const part of style.split(';')) {
    const colon = part.indexOf(':');
    if (colon <= 0) continue;
    const name = part.slice(0, colon).trim().toLowerCase();
    const value = part.slice(colon + 1).toLowerCase();
    const bare = value.replace(/!\s*important/u, '').trim();
    if (value.includes('!')) important[name] = bare;
    else declarations[name] = bare;
  }
  return { declarations, important };
}
