/**
 * Fen of an amount in yuan, as a person types it: `1,234.5` is 123,450. By its digits, never by floating point.
 * @returns undefined where it is none
 */
export function fenOf(typed: string): number | undefined {
  const [, yuan = '', part = ''] = /^(\d{1,10})(?:\.(\d{1,2}))?$/.exec(typed.trim().replaceAll(',', '')) ?? [];
  return yuan === '' ? undefined : Number(yuan) * 100 + Number(part.padEnd(2, '0'));
}

/** An amount in minor units for a reader. */
export function amountIn(minor: number, currency: string, language: string): string {
  return new Intl.NumberFormat(language, { style: 'currency', currency }).format(minor / 100);
}
