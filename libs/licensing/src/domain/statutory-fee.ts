import { err, type MoneyJson, ok, type Result } from '@app/kernel';

/** Statutory remuneration for written works: 《使用文字作品支付报酬办法》 (NCA and NDRC Order 11 of 2014, in force 2014-11-01). */
export const FEE_RULES = ['cn-reprint-2014', 'cn-base-2014'] as const;
export type FeeRule = (typeof FEE_RULES)[number];

/** One step of the computation, as it stands on an invoice. Amounts in fen. */
export interface FeeLine {
  /** What is counted, with its article. */
  readonly what: string;
  /** Characters this line pays for; a part of a unit counts as the whole unit. */
  readonly chars: number;
  readonly units: number;
  /** Fen for one unit. */
  readonly rate: MoneyJson;
  readonly amount: MoneyJson;
}

export interface StatutoryFee {
  readonly rule: FeeRule;
  readonly chars: number;
  readonly amount: MoneyJson;
  readonly lines: readonly FeeLine[];
  readonly source: string;
  /** How characters are counted: the law counts printed lines, so every digital count is a convention. */
  readonly counting: string;
}

export type FeeRefusal =
  | { readonly code: 'FEE_RULE_UNKNOWN'; readonly rule: string; readonly known: readonly string[] }
  | { readonly code: 'FEE_CHARS_INVALID'; readonly chars: number; readonly expected: string }
  | { readonly code: 'FEE_RATE_INVALID'; readonly rate: number; readonly expected: string };

/** Fen. Article 13 pays 100 yuan a thousand characters; half a thousand is the smallest unit. */
const REPRINT_PER_HALF_THOUSAND = 5_000;
/** Fen for a thousand characters of an original work, article 5: 80 to 300 yuan. */
const BASE_PER_THOUSAND = { lowest: 8_000, highest: 30_000 };
const CURRENCY = 'CNY';
const COUNTING = 'graphemes of the body without markup, white space and layout';
/** Far beyond any text; keeps every amount a safe integer. */
const MOST_CHARS = 1_000_000_000;

/**
 * The fee that applies by law where the parties agreed on nothing.
 * @param chars characters of the body; an integer, 0 or more
 * @param perThousand fen for a thousand characters, `cn-base-2014` only; the lowest rate of article 5 where absent
 * @returns whole fen; zero characters cost nothing
 */
export function statutoryFee(rule: string, chars: number, perThousand?: number): Result<StatutoryFee, FeeRefusal> {
  const known = FEE_RULES.find((name) => name === rule);
  if (known === undefined) return err({ code: 'FEE_RULE_UNKNOWN', rule, known: FEE_RULES });
  if (!Number.isSafeInteger(chars) || chars < 0 || chars > MOST_CHARS) {
    return err({ code: 'FEE_CHARS_INVALID', chars, expected: `an integer from 0 to ${MOST_CHARS}` });
  }
  return known === 'cn-reprint-2014' ? reprintFee(chars, perThousand) : baseFee(chars, perThousand);
}

/**
 * Article 13, press reprints and digests: under 500 characters count as half a thousand, over 500 and under 1000 as a
 * thousand. Exactly 500 is neither and is half a thousand; beyond a thousand the rule applies to the remainder.
 */
function reprintFee(chars: number, perThousand?: number): Result<StatutoryFee, FeeRefusal> {
  if (perThousand !== undefined) {
    return err({
      code: 'FEE_RATE_INVALID',
      rate: perThousand,
      expected: 'no rate: article 13 fixes 100 yuan a thousand',
    });
  }
  const thousands = Math.floor(chars / 1_000);
  const rest = chars % 1_000;
  const restHalves = Math.ceil(rest / 500);
  const lines: FeeLine[] = [];
  if (thousands > 0)
    lines.push(line('whole thousands, art. 13', thousands * 1_000, thousands, 2 * REPRINT_PER_HALF_THOUSAND));
  if (restHalves === 1)
    lines.push(line('remainder up to 500 counted as half a thousand, art. 13', rest, 1, REPRINT_PER_HALF_THOUSAND));
  if (restHalves === 2)
    lines.push(line('remainder over 500 counted as a thousand, art. 13', rest, 1, 2 * REPRINT_PER_HALF_THOUSAND));
  return ok(feeOf('cn-reprint-2014', chars, lines, '使用文字作品支付报酬办法 art. 13'));
}

/** Article 5: by the thousand, a part of a thousand counts as one. */
function baseFee(chars: number, perThousand: number = BASE_PER_THOUSAND.lowest): Result<StatutoryFee, FeeRefusal> {
  const { lowest, highest } = BASE_PER_THOUSAND;
  if (!Number.isSafeInteger(perThousand) || perThousand < lowest || perThousand > highest) {
    return err({
      code: 'FEE_RATE_INVALID',
      rate: perThousand,
      expected: `an integer from ${lowest} to ${highest} fen a thousand`,
    });
  }
  const thousands = Math.ceil(chars / 1_000);
  const lines = thousands === 0 ? [] : [line('thousands begun, original work, art. 5', chars, thousands, perThousand)];
  return ok(feeOf('cn-base-2014', chars, lines, '使用文字作品支付报酬办法 art. 5'));
}

function line(what: string, chars: number, units: number, rate: number): FeeLine {
  return { what, chars, units, rate: fen(rate), amount: fen(units * rate) };
}

function feeOf(rule: FeeRule, chars: number, lines: readonly FeeLine[], source: string): StatutoryFee {
  const total = lines.reduce((sum, each) => sum + each.amount.minor, 0);
  return { rule, chars, amount: fen(total), lines, source, counting: COUNTING };
}

function fen(minor: number): MoneyJson {
  return { minor, currency: CURRENCY };
}
