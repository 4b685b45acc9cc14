import { type AttributeSelector, type CssNode, ident, type PseudoClassSelector, type Selector } from 'css-tree';
import type { AttributeTest, CompoundSelector } from '../domain/selectors.js';

/** A selector as steps, left to right; with the pseudo-element it ends in. */
export interface ReadSelector {
  readonly steps: readonly CompoundSelector[];
  readonly place?: 'before' | 'after';
}

interface Draft {
  tag?: string;
  id?: string;
  classes: string[];
  attributes: AttributeTest[];
  not?: CompoundSelector[];
  is?: CompoundSelector[][];
  place?: NonNullable<CompoundSelector['place']>;
  combinator?: NonNullable<CompoundSelector['combinator']>;
}

const PLACES = ['first-child', 'last-child', 'only-child', 'root'] as const;
const COMBINATORS = [' ', '>', '+', '~'] as const;
const MATCHERS = ['=', '^=', '$=', '*=', '~=', '|='] as const;

/** @returns undefined for a selector that depends on a state, as `:hover` does: it hides nothing for sure */
export function readSelector(selector: Selector): ReadSelector | undefined {
  let step: Draft = { classes: [], attributes: [] };
  const steps: Draft[] = [step];
  let place: ReadSelector['place'];
  for (const part of selector.children) {
    if (part.type === 'TypeSelector') {
      if (part.name !== '*') step.tag = part.name.toLowerCase();
    } else if (part.type === 'IdSelector') step.id = ident.decode(part.name);
    else if (part.type === 'ClassSelector') step.classes.push(ident.decode(part.name));
    else if (part.type === 'AttributeSelector') {
      const test = attributeTest(part);
      if (test === undefined) return undefined;
      step.attributes.push(test);
    } else if (part.type === 'Combinator') {
      const combinator = COMBINATORS.find((each) => each === part.name);
      if (combinator === undefined) return undefined;
      step = { classes: [], attributes: [], combinator };
      steps.push(step);
    } else if ((part.type === 'PseudoElementSelector' || part.type === 'PseudoClassSelector') && isGenerated(part.name))
      place = part.name;
    else if (part.type !== 'PseudoClassSelector' || !addPseudoClass(step, part)) return undefined;
  }
  return { steps, ...(place === undefined ? {} : { place }) };
}

/** ids × 10,000 + classes and attributes × 100 + tags. */
export function specificityOf(steps: readonly CompoundSelector[]): number {
  return steps.reduce((sum, step) => {
    const own =
      (step.id ? 10_000 : 0) +
      (step.classes.length + step.attributes.length + (step.place ? 1 : 0)) * 100 +
      (step.tag ? 1 : 0);
    const inner = [...(step.not ?? []).map((each) => [each]), ...(step.is ?? [])];
    return (
      sum + own + inner.reduce((most, list) => most + Math.max(0, ...list.map((each) => specificityOf([each]))), 0)
    );
  }, 0);
}

function isGenerated(name: string): name is 'before' | 'after' {
  return name === 'before' || name === 'after';
}

/** @returns whether the pseudo-class tells something that the page's markup alone decides */
function addPseudoClass(step: Draft, { name, children }: PseudoClassSelector): boolean {
  const place = PLACES.find((each) => each === name);
  if (place !== undefined) {
    step.place = place;
    return true;
  }
  if (name !== 'not' && name !== 'is' && name !== 'where') return false;
  const lists = [...(children ?? [])].map(singleSteps);
  const [list] = lists;
  if (lists.length !== 1 || list === undefined) return false;
  if (name === 'not') step.not = [...(step.not ?? []), ...list];
  else step.is = [...(step.is ?? []), list];
  return true;
}

/** The selectors of a list, where each is one step. */
function singleSteps(node: CssNode): CompoundSelector[] | undefined {
  if (node.type !== 'SelectorList') return undefined;
  const found: CompoundSelector[] = [];
  for (const child of node.children) {
    const read = child.type === 'Selector' ? readSelector(child) : undefined;
    const [only] = read?.steps ?? [];
    if (read?.steps.length !== 1 || only === undefined || read.place !== undefined) return undefined;
    found.push(only);
  }
  return found;
}

function attributeTest({ name, matcher, value }: AttributeSelector): AttributeTest | undefined {
  const attribute = name.name.toLowerCase();
  if (matcher === null) return { name: attribute };
  const known = MATCHERS.find((each) => each === matcher);
  if (known === undefined) return undefined;
  const wanted = value === null ? '' : value.type === 'String' ? value.value : value.name;
  return { name: attribute, matcher: known, value: wanted };
}
