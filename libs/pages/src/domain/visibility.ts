import { colorOf, isSameColor, isTransparent } from './colors.js';
import type { PageElement } from './page-tree.js';

/** How the elements above hand their hiding down. */
export interface Veil {
  /** The first reason found, from the outside in; undefined while visible. */
  readonly hiddenBy?: string;
  /** Element that hides, to count what it hides. */
  readonly root?: PageElement;
  /** The hiding ends where a descendant declares this property itself, as CSS inherits it. */
  readonly until?: (typeof INHERITED)[number];
  /** Last declared background, `#rrggbb`; undefined where the page does not tell. */
  readonly background?: string;
  /** Last declared `-webkit-text-fill-color`, which letters have instead of their `color`. */
  readonly fill?: string;
}

/** What a reader opens with a click: not seen at first, yet no trick. */
export const CLOSED_DETAILS = 'details';
const CLOSED_POPOVER = 'popover';

const FILL = '-webkit-text-fill-color';
const INHERITED = ['visibility', 'font-size', 'text-indent', 'color', FILL] as const;

type Declarations = Readonly<Record<string, string>>;

/** The veil over an element's own text, given the one over its parent. */
export function veilOf(element: PageElement, styled: Declarations | undefined, above: Veil): Veil {
  const declarations = withPresentation(element, styled);
  const background = backgroundOf(declarations) ?? above.background;
  const fill = declarations?.[FILL] ?? above.fill;
  const ground = {
    ...(background === undefined || background === 'unknown' ? {} : { background }),
    ...(fill === undefined ? {} : { fill }),
  };
  const lifted =
    (above.until !== undefined && declarations?.[above.until] !== undefined) ||
    (above.hiddenBy?.endsWith(':background') === true && background !== above.background);
  if (element.tag === 'summary' && above.hiddenBy === CLOSED_DETAILS) return ground;
  if (above.hiddenBy !== undefined && above.root !== undefined && !lifted) {
    return {
      hiddenBy: above.hiddenBy,
      root: above.root,
      ...(above.until === undefined ? {} : { until: above.until }),
      ...ground,
    };
  }
  const reason =
    byMarkup(element, declarations) ?? (declarations === undefined ? undefined : byStyle(declarations, ground));
  if (reason === undefined) return ground;
  const until = INHERITED.find((property) => reason.startsWith(`${property}:`));
  return { hiddenBy: reason, root: element, ...(until === undefined ? {} : { until }), ...ground };
}

/** The ground that an element which is not hidden itself puts under what is inside it. */
export function groundOf(element: PageElement, styled: Declarations | undefined, above: Veil): Veil {
  const background = backgroundOf(withPresentation(element, styled));
  if (background === undefined) return above;
  const { background: _covered, ...rest } = above;
  return background === 'unknown' ? rest : { ...rest, background };
}

/** Attributes that stood for styles before there were any: `<font color>`, `<body bgcolor text>`. Style sheets win. */
function withPresentation(
  { tag, attributes }: PageElement,
  styled: Declarations | undefined,
): Declarations | undefined {
  const color = tag === 'font' ? attributes.color : tag === 'body' ? attributes.text : undefined;
  const { bgcolor, background } = attributes;
  if (color === undefined && bgcolor === undefined && background === undefined) return styled;
  return {
    ...(color === undefined ? {} : { color: color.trim().toLowerCase() }),
    ...(bgcolor === undefined || styled?.background !== undefined
      ? {}
      : { 'background-color': bgcolor.trim().toLowerCase() }),
    ...(background === undefined ? {} : { 'background-image': `url(${background})` }),
    ...styled,
  };
}

function byMarkup(element: PageElement, css: Declarations | undefined): string | undefined {
  if (element.tag === 'template' || element.tag === 'noscript') return element.tag;
  // both attributes are but a browser's own `display: none`: any sheet of the page overrules it
  const isShown = css?.display !== undefined && css.display !== 'none';
  if ('hidden' in element.attributes && element.attributes.hidden !== 'until-found' && !isShown) return 'hidden';
  if ('popover' in element.attributes && !isShown) return CLOSED_POPOVER;
  if (element.tag === 'details' && !('open' in element.attributes)) return CLOSED_DETAILS;
  if (element.tag === 'dialog' && !('open' in element.attributes)) return 'dialog:closed';
  return undefined;
}

/** Letters below this size are dust, not text; in px, in shares of the letters around them, in percent of them. */
const SMALLEST_FONT: Readonly<Record<string, number>> = { px: 2, pt: 2, em: 0.1, rem: 0.1, '%': 10 };
/** So faint that nobody sees it. */
const FAINTEST = 0.05;
/** What lies further to the right or below than any screen reaches, px. */
const BEYOND_SCREENS = 5_000;

function byStyle(css: Declarations, ground: Pick<Veil, 'background' | 'fill'>): string | undefined {
  if (css.display === 'none') return 'display:none';
  if (css.visibility === 'hidden' || css.visibility === 'collapse') return `visibility:${css.visibility}`;
  if (css['content-visibility'] === 'hidden') return 'content-visibility:hidden';
  if (isAlmostNothing(css.opacity) || isAlmostNothing(/opacity\(([^)]*)\)/u.exec(css.filter ?? '')?.[1]))
    return 'opacity:0';
  if (isDust(css['font-size'] ?? sizeIn(css.font))) return 'font-size:0';
  if (isFarOut(css['text-indent']) || (clipsOverflow(css) && isWhollyIndented(css['text-indent'])))
    return 'text-indent:off-screen';
  const isPlaced = css.position !== undefined && css.position !== 'static';
  if (isPlaced && [css.left, css.top, css.right, css.bottom].some((side) => isFarOut(side) || isBeyondScreens(side)))
    return 'position:off-screen';
  if (isFarOut(css['margin-left']) || isFarOut(css['margin-top'])) return 'margin:off-screen';
  if (isMovedAway(css)) return 'transform:off-screen';
  if (css.clip !== undefined && /rect\(\s*([01](?:px)?)[\s,]+\1[\s,]+\1[\s,]+\1\s*\)/u.test(css.clip)) return 'clip';
  if (
    /inset\(\s*(?:50|100)%|(?:circle|ellipse)\(\s*0|polygon\((?:[\s,]*0(?:px|%)?)+\s*\)/u.test(css['clip-path'] ?? '')
  )
    return 'clip-path';
  if (isBoxedToNothing(css)) return 'overflow:zero-size';
  return byColor(css, ground);
}

function isAlmostNothing(opacity: string | undefined): boolean {
  if (opacity === undefined) return false;
  return Number.parseFloat(opacity) / (opacity.endsWith('%') ? 100 : 1) <= FAINTEST;
}

function isDust(size: string | undefined): boolean {
  const [, number = '', unit = ''] = /^(\d*\.?\d+)(px|pt|em|rem|%)?$/u.exec(size ?? '') ?? [];
  if (number === '') return false;
  return Number(number) === 0 || Number(number) < (SMALLEST_FONT[unit] ?? 0);
}

/** The size of a `font` shorthand: the first length, which no name of a font is. */
function sizeIn(font: string | undefined): string | undefined {
  return /(?:^|\s)(\d*\.?\d+(?:px|pt|em|rem|%)?)(?=[\s/])(?!\s*$)/u.exec(font?.replace(/\b[1-9]00\s/u, '') ?? '')?.[1];
}

function isFarOut(value: string | undefined): boolean {
  const number = /^-(\d+(?:\.\d+)?)(px|em|rem|pt|vw|vh|%)$/u.exec(value ?? '');
  return number !== null && Number(number[1]) >= (number[2] === 'px' || number[2] === 'pt' ? 999 : 90);
}

function isBeyondScreens(value: string | undefined): boolean {
  return Number(/^(\d+(?:\.\d+)?)px$/u.exec(value ?? '')?.[1] ?? 0) >= BEYOND_SCREENS;
}

/** The first line begins behind the box's far edge. */
function isWhollyIndented(indent: string | undefined): boolean {
  const [, number = '0', unit] = /^(\d+(?:\.\d+)?)(px|%)$/u.exec(indent ?? '') ?? [];
  return Number(number) >= (unit === '%' ? 100 : BEYOND_SCREENS);
}

/** Shrunk to nothing, turned on its edge, or moved off every screen. */
function isMovedAway({ transform = '', scale, translate = '' }: Declarations): boolean {
  if (/scale(?:x|y|3d)?\(\s*0?(?:\.0\d*|0)?\s*[,)]|rotate[xy]\(\s*-?90deg/u.test(transform)) return true;
  if (scale !== undefined && Number.parseFloat(scale) <= FAINTEST) return true;
  const far = /translate(?:x|y|3d)?\(([^)]*)\)/u.exec(transform)?.[1]?.split(',') ?? translate.split(/\s+/u);
  return far
    .map((each) => each.trim())
    .some((each) => !each.endsWith('%') && (isFarOut(each) || isBeyondScreens(each)));
}

function clipsOverflow(css: Declarations): boolean {
  return [css.overflow, css['overflow-x'], css['overflow-y']].some((value) => value === 'hidden' || value === 'clip');
}

function isBoxedToNothing(css: Declarations): boolean {
  if (!clipsOverflow(css)) return false;
  if (/^0[a-z%]*$/u.test(css['line-height'] ?? '')) return true;
  return [css.height, css.width, css['max-height'], css['max-width']].some(
    (value) => value !== undefined && /^(?:[01](?:px)?|0[a-z%]+)$/u.test(value),
  );
}

function byColor(css: Declarations, { background, fill }: Pick<Veil, 'background' | 'fill'>): string | undefined {
  const isFilled = fill !== undefined && fill !== 'currentcolor';
  const property = isFilled ? FILL : 'color';
  const color = isFilled ? fill : css.color;
  if (color === undefined || (css.color === undefined && css[FILL] === undefined)) return undefined;
  // the ground shows through the letters, or their shadow stands for them
  if (`${css['background-clip']} ${css['-webkit-background-clip']} ${css.background}`.includes('text'))
    return undefined;
  if (css['text-shadow'] !== undefined && css['text-shadow'] !== 'none') return undefined;
  if (isTransparent(color)) return `${property}:transparent`;
  return isSameColor(colorOf(color), background) ? `${property}:background` : undefined;
}

/** @returns `#rrggbb`; `unknown` for a picture or a color this does not read; undefined where nothing is declared */
function backgroundOf(css: Declarations | undefined): string | undefined {
  const declared = css?.['background-color'] ?? css?.background;
  if (/url\(|gradient/u.test(`${css?.background ?? ''}${css?.['background-image'] ?? ''}`)) return 'unknown';
  if (declared === undefined) return undefined;
  const whole = colorOf(declared);
  const words = whole === undefined ? declared.split(/\s+/u) : [];
  const color = whole ?? words.map(colorOf).find((each) => each !== undefined);
  if (color !== undefined) return color;
  return isTransparent(declared) || words.every((word) => NO_COLOR.test(word)) ? undefined : 'unknown';
}

/** Words of a background that say nothing about its color. */
const NO_COLOR =
  /^(?:none|transparent|inherit|initial|unset|revert|(?:no-)?repeat(?:-[xy])?|scroll|fixed|local|left|right|top|bottom|center|cover|contain|auto|\d.*|)$/u;
