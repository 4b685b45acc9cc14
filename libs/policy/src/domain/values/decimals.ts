/** Exact comparison of `xsd:decimal`, `xsd:integer` and `xsd:double` in their lexical forms. No floats. */
interface Decimal {
  readonly digits: bigint;
  /** `digits × 10^-scale` */
  readonly scale: number;
}

const FORM = /^([+-]?)(\d*)(?:\.(\d*))?(?:[eE]([+-]?\d{1,3}))?$/;

function parse(lexical: string): Decimal | undefined {
  const [, sign = '', whole = '', fraction = '', exponent = '0'] = FORM.exec(lexical.trim()) ?? [];
  if (whole === '' && fraction === '') return undefined;
  const digits = BigInt(sign + whole + fraction);
  const scale = fraction.length - Number(exponent);
  return scale < 0 ? { digits: digits * 10n ** BigInt(-scale), scale: 0 } : { digits, scale };
}

export function isDecimal(lexical: string): boolean {
  return parse(lexical) !== undefined;
}

/** @returns negative, 0 or positive as `left` is less than, equal to or greater than `right`; undefined for no number */
export function compareDecimals(left: string, right: string): number | undefined {
  const [a, b] = [parse(left), parse(right)];
  if (a === undefined || b === undefined) return undefined;
  const difference = a.digits * 10n ** BigInt(b.scale) - b.digits * 10n ** BigInt(a.scale);
  if (difference === 0n) return 0;
  return difference < 0n ? -1 : 1;
}
