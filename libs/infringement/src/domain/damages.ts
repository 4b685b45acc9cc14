import { addMoney, err, type Money, money, ok, type Result, scaleMoney } from '@app/kernel';

/** Law of the calculation: PRC Copyright Law, article 54, with 法释〔2021〕4号 on punitive damages. Amounts in fen. */
const ARTICLE = 'PRC Copyright Law, art. 54';
const PUNITIVE = '法释〔2021〕4号, arts. 1, 5';

/** What shows that somebody knew (法释〔2021〕4号, art. 3). */
export const INTENT_GROUNDS = ['CONTINUED_AFTER_NOTICE', 'PAST_DEALINGS', 'PAST_NEGOTIATION', 'PIRACY'] as const;
export type IntentGround = (typeof INTENT_GROUNDS)[number];

/** What makes an infringement serious (法释〔2021〕4号, art. 4). */
export const SERIOUS_GROUNDS = [
  'REPEATED_AFTER_JUDGMENT',
  'INFRINGEMENT_AS_BUSINESS',
  'DESTROYED_EVIDENCE',
  'DEFIED_ORDER',
  'HUGE_GAIN_OR_LOSS',
] as const;
export type SeriousGround = (typeof SERIOUS_GROUNDS)[number];

/** Fen: 500 to 5,000,000 yuan (art. 54(2)). */
export const STATUTORY_RANGE = { least: 50_000n, most: 500_000_000n } as const;
/** Whole percent: once to five times the base (art. 54(1)). */
export const MULTIPLIER = { least: 100, most: 500 } as const;
const CURRENCY = 'CNY';

export interface DamagesQuestion {
  /** Fen, as every amount here. */
  readonly actualLoss?: bigint;
  readonly illegalGain?: bigint;
  readonly licenseFee?: bigint;
  /** Whole percent by which a court may reasonably multiply the license fee; 100 where absent. */
  readonly licenseFeePercent?: number;
  /** Only for what was intended and is serious, each with at least one ground. */
  readonly punitive?: {
    readonly percent: number;
    readonly intent: readonly IntentGround[];
    readonly serious: readonly SeriousGround[];
  };
  /** Reasonable costs of stopping the infringement: notary, counsel, travel. Never part of what is multiplied. */
  readonly costs?: readonly { readonly what: string; readonly minor: bigint }[];
  /** Works infringed, for the disputed reading of the range per work. */
  readonly works?: number;
}

export const DAMAGES_BASES = ['ACTUAL_LOSS', 'ILLEGAL_GAIN', 'LICENSE_FEE', 'STATUTORY'] as const;
export type DamagesBasis = (typeof DAMAGES_BASES)[number];

export interface DamagesLine {
  readonly what: string;
  readonly rule: string;
  readonly amount: Money;
}

/** TIMES_N: base × n. ONE_PLUS_N: base and n times the base beside it. The law leaves open which (LAW register, G). */
export interface MultiplierReading {
  readonly code: 'TIMES_N' | 'ONE_PLUS_N';
  readonly damages: Money;
  readonly total: Money;
}

/** PER_CASE and PER_WORK: whether the range is for the case or for each work is open. */
export interface StatutoryReading {
  readonly code: 'PER_CASE' | 'PER_WORK';
  readonly least: Money;
  readonly most: Money;
  readonly leastTotal: Money;
  readonly mostTotal: Money;
}

export interface Damages {
  readonly basis: DamagesBasis;
  /** What is claimed by this basis, before any multiplier; absent where nothing can be computed. */
  readonly base?: Money;
  readonly costs: Money;
  /** Base and costs; absent for the statutory range. */
  readonly total?: Money;
  /** Both readings of the multiplier, where one is asked for and there is a base. */
  readonly multiplied: readonly MultiplierReading[];
  /** Both readings of the range, where nothing can be computed. */
  readonly statutory: readonly StatutoryReading[];
  readonly lines: readonly DamagesLine[];
  /** NO_MULTIPLIER_WITHOUT_BASE: a multiplier was asked for and there is nothing to multiply. */
  readonly flags: readonly 'NO_MULTIPLIER_WITHOUT_BASE'[];
}

export interface DamagesInvalid {
  readonly code: 'DAMAGES_INVALID';
  readonly at: string;
  readonly expected: string;
}

/** What may be claimed, by every reading of the law that is open. It advises nobody: a court decides. */
export function damagesOf(question: DamagesQuestion): Result<Damages, DamagesInvalid> {
  const fault = faultIn(question);
  if (fault !== undefined) return err({ code: 'DAMAGES_INVALID', ...fault });
  const costLines = (question.costs ?? []).map(({ what, minor }) => line(what, `${ARTICLE}(3)`, minor));
  const costs = costLines.reduce((sum, { amount }) => addMoney(sum, amount), money(0, CURRENCY));
  const found = baseOf(question);
  if (found === undefined) {
    return ok({
      basis: 'STATUTORY',
      costs,
      multiplied: [],
      statutory: rangesOf(question.works ?? 1, costs),
      lines: costLines,
      flags: question.punitive === undefined ? [] : ['NO_MULTIPLIER_WITHOUT_BASE'],
    });
  }
  const { basis, base, lines } = found;
  return ok({
    basis,
    base,
    costs,
    total: addMoney(base, costs),
    multiplied: question.punitive === undefined ? [] : multipliedOf(base, question.punitive.percent, costs),
    statutory: [],
    lines: [...lines, ...costLines],
    flags: [],
  });
}

interface Base {
  readonly basis: DamagesBasis;
  readonly base: Money;
  readonly lines: readonly DamagesLine[];
}

/** Loss or gain, whichever is higher: the choice is the right holder's. Only where both are hard to tell, the fee. */
function baseOf({ actualLoss, illegalGain, licenseFee, licenseFeePercent = 100 }: DamagesQuestion): Base | undefined {
  const loss = actualLoss === undefined ? [] : [line('ACTUAL_LOSS', `${ARTICLE}(1)`, actualLoss)];
  const gain = illegalGain === undefined ? [] : [line('ILLEGAL_GAIN', `${ARTICLE}(1)`, illegalGain)];
  const isGain = illegalGain !== undefined && (actualLoss === undefined || illegalGain > actualLoss);
  const [higher] = isGain ? gain : loss;
  if (higher !== undefined) {
    return { basis: isGain ? 'ILLEGAL_GAIN' : 'ACTUAL_LOSS', base: higher.amount, lines: [...loss, ...gain] };
  }
  if (licenseFee === undefined) return undefined;
  const fee = line('LICENSE_FEE', `${ARTICLE}(1)`, licenseFee);
  const base = scaleMoney(fee.amount, BigInt(licenseFeePercent), 100n);
  const times = licenseFeePercent === 100 ? [] : [{ what: 'LICENSE_FEE_MULTIPLIED', rule: PUNITIVE, amount: base }];
  return { basis: 'LICENSE_FEE', base, lines: [fee, ...times] };
}

function multipliedOf(base: Money, percent: number, costs: Money): MultiplierReading[] {
  const times = scaleMoney(base, BigInt(percent), 100n);
  const plus = addMoney(base, times);
  return [
    { code: 'TIMES_N', damages: times, total: addMoney(times, costs) },
    { code: 'ONE_PLUS_N', damages: plus, total: addMoney(plus, costs) },
  ];
}

function rangesOf(works: number, costs: Money): StatutoryReading[] {
  const range = (code: StatutoryReading['code'], times: bigint): StatutoryReading => {
    const least = money(STATUTORY_RANGE.least * times, CURRENCY);
    const most = money(STATUTORY_RANGE.most * times, CURRENCY);
    return { code, least, most, leastTotal: addMoney(least, costs), mostTotal: addMoney(most, costs) };
  };
  return works > 1 ? [range('PER_CASE', 1n), range('PER_WORK', BigInt(works))] : [range('PER_CASE', 1n)];
}

function line(what: string, rule: string, minor: bigint): DamagesLine {
  return { what, rule, amount: money(minor, CURRENCY) };
}

function faultIn(question: DamagesQuestion): Omit<DamagesInvalid, 'code'> | undefined {
  const { licenseFeePercent = 100, punitive, works = 1, costs = [] } = question;
  for (const at of ['actualLoss', 'illegalGain', 'licenseFee'] as const) {
    const minor = question[at];
    if (minor !== undefined && minor <= 0n) return { at: `/${at}`, expected: 'fen, more than 0; absent where unknown' };
  }
  const cost = costs.findIndex(({ minor }) => minor < 0n);
  if (cost >= 0) return { at: `/costs/${cost}/minor`, expected: 'fen, 0 or more' };
  if (!Number.isInteger(licenseFeePercent) || licenseFeePercent < 100) {
    return { at: '/licenseFeePercent', expected: 'whole percent, 100 or more' };
  }
  if (!Number.isInteger(works) || works < 1) return { at: '/works', expected: 'a whole number from 1' };
  if (punitive === undefined) return undefined;
  const { percent, intent, serious } = punitive;
  if (!Number.isInteger(percent) || percent < MULTIPLIER.least || percent > MULTIPLIER.most) {
    return { at: '/punitive/percent', expected: `whole percent, ${MULTIPLIER.least} to ${MULTIPLIER.most}` };
  }
  if (intent.length === 0) return { at: '/punitive/intent', expected: `at least one of ${INTENT_GROUNDS.join(', ')}` };
  if (serious.length === 0) {
    return { at: '/punitive/serious', expected: `at least one of ${SERIOUS_GROUNDS.join(', ')}` };
  }
  return undefined;
}
