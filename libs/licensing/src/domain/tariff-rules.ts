import { err, ok, type Result } from '@app/kernel';
import { WORLD } from './iso-codes.js';
import { coversLanguage } from './scope-coverage.js';
import {
  CIRCUMSTANCES,
  type Circumstance,
  STEP_AXES,
  type Tariff,
  type TariffAxis,
  type TariffRule,
} from './tariff.js';

/** The axes of what is asked for; counts are whole numbers, `copies` absent is any number. */
export interface TariffQuestion {
  readonly use: readonly string[];
  readonly medium: readonly string[];
  readonly territory: readonly string[];
  readonly language: readonly string[];
  readonly exclusivity: readonly string[];
  readonly customer: readonly string[];
  readonly domains: number;
  /** Whole years begun, at least 1. */
  readonly term: number;
  readonly copies: number | undefined;
}

export interface Multiplier {
  readonly percent: number;
  /** Rules it was made of, sorted. */
  readonly rules: readonly string[];
}

/** The tariff has no price here: the desk makes one by hand. */
export interface TariffSilent {
  readonly code: 'TARIFF_NOT_COVERING';
  readonly axis: TariffAxis | 'price' | 'characters';
  readonly value: string;
  readonly expected: string;
}

/** All rules of a tariff: its own and those its short forms stand for. */
export function rulesOf(tariff: Tariff): readonly TariffRule[] {
  const short = (grid: Readonly<Record<string, number>>, rule: (key: string) => Omit<TariffRule, 'percent'>) =>
    Object.entries(grid).map(([key, percent]) => ({ ...rule(key), percent }));
  return [
    ...short(tariff.uses, (value) => ({ id: `uses/${value}`, axis: 'use', value })),
    ...short(tariff.territories, (value) => ({ id: `territories/${value}`, axis: 'territory', value })),
    ...short(tariff.termYears, (years) => ({ id: `termYears/${years}`, axis: 'term', upTo: Number(years) })),
    ...(tariff.rules ?? []),
  ];
}

/** Axes the tariff says something about: on these, what no rule matches is out of its grid. */
export function axesOf(rules: readonly TariffRule[]): ReadonlySet<TariffAxis> {
  return new Set(rules.map(({ axis }) => axis));
}

/**
 * The multiplier of one axis. The order of the rules plays no part.
 *
 * For each value asked for, and each combination of circumstances asked for (use × medium × exclusivity × customer),
 * one rule counts: of those that match, the one for the longest value (`*` is the shortest), then the one bound to
 * most circumstances, then, on counting axes, the one that reaches least far, then the dearest, then the first by id.
 * Over the combinations the dearest counts, so asking for more never makes anything cheaper. Values then add up on
 * the axis territory, never beyond the world's; on every other axis the dearest value counts.
 *
 * @returns neutral where the tariff says nothing about the axis; TARIFF_NOT_COVERING where no rule matches a value
 */
export function multiplierOn(
  axis: TariffAxis,
  asked: TariffQuestion,
  rules: readonly TariffRule[],
): Result<Multiplier, TariffSilent> {
  const own = rules.filter((rule) => rule.axis === axis);
  if (own.length === 0) return neutral(axis, asked);
  const combinations = circumstancesOf(asked);
  const found: Chosen[] = [];
  for (const value of valuesOf(axis, asked)) {
    const dearest = dearestOver(own, axis, value, combinations);
    if (dearest === undefined) return silent(axis, value, own);
    found.push({ value, rule: dearest });
  }
  if (axis !== 'territory') return ok(multiplier(dearest(found)));
  const world = found.find(({ value }) => value === WORLD) ?? worldOf(own, combinations);
  if (asked.territory.includes(WORLD) && world !== undefined) return ok(multiplier([world]));
  const sum = found.reduce((percent, { rule }) => percent + rule.percent, 0);
  return ok(world !== undefined && world.rule.percent < sum ? multiplier([world]) : multiplier(found));
}

interface Chosen {
  readonly value: string;
  readonly rule: TariffRule;
}
type Circumstances = Readonly<Record<Circumstance, string>>;

/** The rule that counts for one value in one combination of circumstances. */
export function ruleFor(
  rules: readonly TariffRule[],
  value: string,
  circumstances: Circumstances,
): TariffRule | undefined {
  const matching = rules.filter((rule) => matches(rule, value) && holds(rule, circumstances));
  return matching.toSorted((a, b) => precedence(a, b))[0];
}

function precedence(a: TariffRule, b: TariffRule): number {
  const reach = ({ upTo = Number.POSITIVE_INFINITY }: TariffRule) => upTo;
  return (
    valueWeight(b) - valueWeight(a) ||
    bonds(b) - bonds(a) ||
    (reach(a) === reach(b) ? 0 : reach(a) - reach(b)) ||
    b.percent - a.percent ||
    (a.id < b.id ? -1 : 1)
  );
}

function valueWeight({ value }: TariffRule): number {
  return value === undefined || value === '*' ? 0 : value.length;
}

function bonds({ only }: TariffRule): number {
  return only === undefined ? 0 : Object.keys(only).length;
}

function matches({ axis, value, upTo }: TariffRule, asked: string): boolean {
  if (isStep(axis)) return upTo === undefined || (asked !== UNCOUNTED && Number(asked) <= upTo);
  if (value === '*') return true;
  return axis === 'language' ? coversLanguage([value ?? ''], asked) : value === asked;
}

function holds({ only }: TariffRule, circumstances: Circumstances): boolean {
  return CIRCUMSTANCES.every((name) => only?.[name] === undefined || only[name].includes(circumstances[name]));
}

const isStep = (axis: TariffAxis): boolean => STEP_AXES.some((step) => step === axis);
/** A count without a limit. */
const UNCOUNTED = 'any number';

function valuesOf(axis: TariffAxis, asked: TariffQuestion): readonly string[] {
  const value = asked[axis];
  if (value === undefined) return [UNCOUNTED];
  return typeof value === 'number' ? [String(value)] : value;
}

function circumstancesOf(asked: TariffQuestion): readonly Circumstances[] {
  return asked.use.flatMap((use) =>
    asked.medium.flatMap((medium) =>
      asked.exclusivity.flatMap((exclusivity) =>
        asked.customer.map((customer) => ({ use, medium, exclusivity, customer })),
      ),
    ),
  );
}

/** @returns undefined when a combination has no rule: a part without a price is none with a low one */
function dearestOver(
  rules: readonly TariffRule[],
  axis: TariffAxis,
  value: string,
  combinations: readonly Circumstances[],
): TariffRule | undefined {
  const own = CIRCUMSTANCES.find((name) => name === axis);
  let most: TariffRule | undefined;
  for (const combination of combinations) {
    if (own !== undefined && combination[own] !== value) continue;
    const rule = ruleFor(rules, value, combination);
    if (rule === undefined) return undefined;
    if (most === undefined || rule.percent > most.percent) most = rule;
  }
  return most;
}

function worldOf(rules: readonly TariffRule[], combinations: readonly Circumstances[]): Chosen | undefined {
  const named = rules.filter(({ value }) => value === WORLD);
  const rule = dearestOver(named, 'territory', WORLD, combinations);
  return rule && { value: WORLD, rule };
}

function dearest(found: readonly Chosen[]): readonly Chosen[] {
  return found.toSorted((a, b) => b.rule.percent - a.rule.percent || (a.rule.id < b.rule.id ? -1 : 1)).slice(0, 1);
}

function multiplier(chosen: readonly Chosen[]): Multiplier {
  return {
    percent: chosen.reduce((sum, { rule }) => sum + rule.percent, 0),
    rules: [...new Set(chosen.map(({ rule }) => rule.id))].sort(),
  };
}

/** An axis without rules changes nothing, but nobody holds a work exclusively for the price of sharing it. */
function neutral(axis: TariffAxis, asked: TariffQuestion): Result<Multiplier, TariffSilent> {
  const exclusive = axis === 'exclusivity' && asked.exclusivity.find((value) => value !== 'NON_EXCLUSIVE');
  if (typeof exclusive === 'string') {
    return err({ code: 'TARIFF_NOT_COVERING', axis, value: exclusive, expected: 'NON_EXCLUSIVE' });
  }
  return ok({ percent: 100, rules: [] });
}

function silent(axis: TariffAxis, value: string, rules: readonly TariffRule[]): Result<never, TariffSilent> {
  const known = isStep(axis)
    ? `at most ${Math.max(...rules.map(({ upTo }) => upTo ?? 0))}`
    : [...new Set(rules.map((rule) => rule.value ?? '*'))].join(', ');
  return err({ code: 'TARIFF_NOT_COVERING', axis, value, expected: known });
}
