const NAMED: Readonly<Record<string, string>> = {
  white: '#ffffff',
  black: '#000000',
  red: '#ff0000',
  green: '#008000',
  lime: '#00ff00',
  yellow: '#ffff00',
  navy: '#000080',
  maroon: '#800000',
  gray: '#808080',
  grey: '#808080',
  silver: '#c0c0c0',
  lightgray: '#d3d3d3',
  lightgrey: '#d3d3d3',
  whitesmoke: '#f5f5f5',
  snow: '#fffafa',
  ivory: '#fffff0',
  ghostwhite: '#f8f8ff',
  floralwhite: '#fffaf0',
  mintcream: '#f5fffa',
  azure: '#f0ffff',
  aliceblue: '#f0f8ff',
  seashell: '#fff5ee',
  honeydew: '#f0fff0',
  lightyellow: '#ffffe0',
  gainsboro: '#dcdcdc',
  canvas: '#ffffff',
  blue: '#0000ff',
};

/** @returns `#rrggbb`, or undefined for a color this does not read or that lets its ground through */
export function colorOf(value: string): string | undefined {
  const hex = /^#?([0-9a-f]{3}|[0-9a-f]{6})(?:f|ff)?$/u.exec(value)?.[1];
  if (hex !== undefined && (value.startsWith('#') || hex.length === 6))
    return `#${hex.length === 3 ? hex.replace(/./gu, '$&$&') : hex}`;
  const { kind, parts, alpha } = functionOf(value) ?? {};
  if (parts === undefined) return NAMED[value];
  if (alpha !== 1) return undefined;
  if (kind === 'rgb') return hexOf(parts.map((part) => Math.round(numberIn(part, 255))));
  const [hue = '', saturation = '', lightness = ''] = parts;
  return hexOf(fromHsl(Number.parseFloat(hue), numberIn(saturation, 1), numberIn(lightness, 1)));
}

/** `rgb()` and `hsl()` in all their spellings, with commas and without. @returns alpha from 0 to 1 */
function functionOf(
  value: string,
): { readonly kind: 'rgb' | 'hsl'; readonly parts: readonly string[]; readonly alpha: number } | undefined {
  const [, name, inside = ''] = /^(rgb|hsl)a?\(([^()]*)\)$/u.exec(value) ?? [];
  const parts = inside.trim().split(/\s*[,/]\s*|\s+/u);
  if (!parts.every((part) => /^[+-]?\d*\.?\d+(?:%|deg)?$/u.test(part)) || (parts.length !== 3 && parts.length !== 4))
    return undefined;
  const [alpha = '1'] = parts.slice(3);
  return { kind: name === 'rgb' ? 'rgb' : 'hsl', parts: parts.slice(0, 3), alpha: numberIn(alpha, 1) };
}

/** @param whole what 100 % stand for */
function numberIn(part: string, whole: number): number {
  const number = Number.parseFloat(part);
  return part.endsWith('%') ? (number / 100) * whole : number;
}

/** Steps of 255 by which a channel may differ from another color's, and no eye sees it. */
const UNSEEN = 8;

/** Whether a reader cannot tell two colors, `#rrggbb`, apart; never where one of them is not known. */
export function isSameColor(a: string | undefined, b: string | undefined): boolean {
  if (a === undefined || b === undefined) return false;
  return [1, 3, 5].every((at) => Math.abs(channel(a, at) - channel(b, at)) <= UNSEEN);
}

function channel(color: string, at: number): number {
  return Number.parseInt(color.slice(at, at + 2), 16);
}

/** A color of no more than this is not seen, 0..1. */
const FAINTEST = 0.05;

export function isTransparent(value: string): boolean {
  if (value === 'transparent') return true;
  const [, short, long] = /^#(?:[0-9a-f]{3}([0-9a-f])|[0-9a-f]{6}([0-9a-f]{2}))$/u.exec(value) ?? [];
  const digits = short === undefined ? long : `${short}${short}`;
  if (digits !== undefined) return Number.parseInt(digits, 16) / 255 <= FAINTEST;
  const read = functionOf(value);
  return read !== undefined && read.alpha <= FAINTEST;
}

/** @see CSS Color Module 4, section 7: hsl() to sRGB */
function fromHsl(hue: number, saturation: number, lightness: number): number[] {
  const amount = saturation * Math.min(lightness, 1 - lightness);
  return [0, 8, 4].map((offset) => {
    const k = (offset + hue / 30) % 12;
    return Math.round(255 * (lightness - amount * Math.max(-1, Math.min(k - 3, 9 - k, 1))));
  });
}

function hexOf(channels: readonly number[]): string {
  return `#${channels.map((channel) => channel.toString(16).padStart(2, '0')).join('')}`;
}
