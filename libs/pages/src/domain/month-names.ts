/**
 * How month names begin in English, German, French, Spanish, Portuguese, Italian, Dutch, Polish and Russian; longer beginnings where
 * three letters serve two months. January first.
 */
const BEGINNINGS: readonly RegExp[] = [
  /^(?:jan|gen|ene|sty|янв)/iu,
  /^(?:feb|fév|fev|lut|фев)/iu,
  /^(?:mar|mär|maa|мар)/iu,
  /^(?:apr|avr|abr|kwi|апр)/iu,
  /^(?:may|mai|mag|mei|maj|мая|май)/iu,
  /^(?:jun|juin|giu|cze|июн)/iu,
  /^(?:jul|juil|lug|lip|июл)/iu,
  /^(?:aug|aoû|aou|ago|sie|авг)/iu,
  /^(?:sep|set|wrz|сен)/iu,
  /^(?:oct|okt|ott|out|paź|окт)/iu,
  /^(?:nov|lis|ноя)/iu,
  /^(?:dec|déc|dez|dic|gru|дек)/iu,
];

/** Number of a month, 1 to 12, by its name or the beginning of it; undefined for any other word. */
export function monthNumber(name: string): number | undefined {
  const at = BEGINNINGS.findIndex((beginning) => beginning.test(name));
  return at === -1 ? undefined : at + 1;
}
