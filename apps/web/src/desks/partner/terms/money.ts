import type { components } from '../../../api/schema.js';
import type { Language } from '../../../words/languages.js';

export type Money = components['schemas']['MoneyView'];

/** An amount for a reader. @param money in minor units of its currency, e.g. 分 */
export function moneyIn({ minor, currency }: Money, language: Language): string {
  const format = new Intl.NumberFormat(language, { style: 'currency', currency });
  return format.format(minor / 10 ** digitsOf(format));
}

/** What a person entered, in minor units; undefined where it is no amount of that currency. */
export function minorFrom(entered: string, currency: string): number | undefined {
  const digits = digitsOf(new Intl.NumberFormat('en', { style: 'currency', currency }));
  const written = /^(\d{1,12})(?:\.(\d+))?$/.exec(entered.trim().replaceAll(/[,\s]/g, ''));
  const [, whole = '', part = ''] = written ?? [];
  if (written === null || part.length > digits) return undefined;
  return Number(whole) * 10 ** digits + Number(part.padEnd(digits, '0') || '0');
}

/** The amount as a person would enter it. */
export function enteredFrom({ minor, currency }: Money): string {
  const digits = digitsOf(new Intl.NumberFormat('en', { style: 'currency', currency }));
  return (minor / 10 ** digits).toFixed(digits);
}

function digitsOf(format: Intl.NumberFormat): number {
  return format.resolvedOptions().maximumFractionDigits ?? 2;
}

/** An amount whose shape the description of the API leaves open. */
export function moneyOf(value: unknown): Money {
  const { minor = 0, currency = 'CNY' } = (value ?? {}) as { minor?: number | string; currency?: string };
  return { minor: Number(minor), currency };
}
