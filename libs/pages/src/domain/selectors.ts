import type { PageElement } from './page-tree.js';

/** One step of a selector: all of its parts must hold for one element. */
export interface CompoundSelector {
  readonly tag?: string;
  readonly id?: string;
  readonly classes: readonly string[];
  readonly attributes: readonly AttributeTest[];
  /** `:not(…)`: none of these may hold. */
  readonly not?: readonly CompoundSelector[];
  /** `:is(…)` and `:where(…)`: of each list one must hold. */
  readonly is?: readonly (readonly CompoundSelector[])[];
  readonly place?: 'first-child' | 'last-child' | 'only-child' | 'root';
  /** How it relates to the step left of it. */
  readonly combinator?: ' ' | '>' | '+' | '~';
}

export interface AttributeTest {
  readonly name: string;
  /** As in CSS; absent where only the attribute's presence counts. */
  readonly matcher?: '=' | '^=' | '$=' | '*=' | '~=' | '|=';
  readonly value?: string;
}

/** Whether one step of a selector holds for an element. */
export function matchesCompound(step: CompoundSelector, element: PageElement): boolean {
  if (step.tag !== undefined && step.tag !== element.tag) return false;
  if (step.id !== undefined && step.id !== element.attributes.id) return false;
  for (const name of step.classes) if (!element.classes.includes(name)) return false;
  return (
    step.attributes.every((test) => matchesAttribute(test, element)) &&
    !step.not?.some((each) => matchesCompound(each, element)) &&
    (step.is?.every((list) => list.some((each) => matchesCompound(each, element))) ?? true) &&
    (step.place === undefined || standsAt(step.place, element))
  );
}

/** Elements before this one under the same parent, in document order. */
export function elderSiblings(element: PageElement): PageElement[] {
  const before: PageElement[] = [];
  for (const child of element.parent?.children ?? []) {
    if (child === element) break;
    if (child.kind === 'element') before.push(child);
  }
  return before;
}

function matchesAttribute({ name, matcher, value = '' }: AttributeTest, { attributes }: PageElement): boolean {
  const found = attributes[name];
  if (found === undefined || matcher === undefined) return found !== undefined;
  if (matcher === '=') return found === value;
  if (matcher === '~=') return found.split(/\s+/u).includes(value);
  if (matcher === '|=') return found === value || found.startsWith(`${value}-`);
  if (value === '') return false;
  if (matcher === '^=') return found.startsWith(value);
  return matcher === '$=' ? found.endsWith(value) : found.includes(value);
}

function standsAt(place: NonNullable<CompoundSelector['place']>, element: PageElement): boolean {
  if (place === 'root') return element.tag === 'html';
  const siblings = element.parent?.children ?? [];
  const isFirst = siblings.find((child) => child.kind === 'element') === element;
  const isLast = siblings.findLast((child) => child.kind === 'element') === element;
  if (place === 'only-child') return isFirst && isLast;
  return place === 'first-child' ? isFirst : isLast;
}
