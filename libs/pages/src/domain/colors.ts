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
  blue: '#0000ff',
};

/** @returns `#rrggbb`, or undefined for a color this does not read */
export function colorOf(value: string): string | undefined {
  const hex = /^#?([0-9a-f]{3}|[0-9a-f]{6})(?:f|ff)?$/u.exec(value)?.[1];
  if (hex !== undefined && (value.startsWith('#') || hex.length === 6))
    return `#${hex.length === 3 ? hex.replace(/./gu, '$&$&') : hex}`;
  const rgb = /^rgba?\(\s*(\d+)[\s,]+(\d+)[\s,]+(\d+)\s*(?:[,/]\s*1(?:\.0+)?\s*)?\)$/u.exec(value);
  if (rgb !== null) return hexOf(rgb.slice(1, 4).map(Number));
  const hsl =
    /^hsla?\(\s*(\d+(?:\.\d+)?)(?:deg)?[\s,]+(\d+(?:\.\d+)?)%[\s,]+(\d+(?:\.\d+)?)%\s*(?:[,/]\s*1(?:\.0+)?\s*)?\)$/u.exec(
      value,
    );
  if (hsl !== null) {
    const [hue = 0, saturation = 0, lightness = 0] = hsl.slice(1, 4).map(Number);
    return hexOf(fromHsl(hue, saturation / 100, lightness / 100));
  }
  return NAMED[value];
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

export function isTransparent(value: string): boolean {
  return (
    value === 'transparent' ||
    /^(?:rgb|hsl)a?\(.*[,/]\s*0?(?:\.0+|0)%?\s*\)$/u.test(value.replace(/^rgb\([^,/]*,[^,/]*,[^,/]*\)$/u, '')) ||
    /^#(?:[0-9a-f]{3}0|[0-9a-f]{6}00)$/u.test(value)
  );
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
