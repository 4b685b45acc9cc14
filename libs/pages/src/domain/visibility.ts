import type { PageElement } from './page-tree.js';

/** How the elements above hand their hiding down. */
export interface Veil {
  /** The first reason found, from the outside in; undefined while visible. */
  readonly hiddenBy?: string;
  /** Element that hides, to count what it hides. */
  readonly root?: PageElement;
  /** The hiding ends where a descendant declares this property itself, as CSS inherits it. */
  readonly until?: 'visibility' | 'font-size' | 'text-indent';
  /** Last declared background, `#rrggbb`; undefined where the page does not tell. */
  readonly background?: string;
}

/** What a reader opens with a click: not seen at first, yet no trick. */
export const CLOSED_DETAILS = 'details';

type Declarations = Readonly<Record<string, string>>;

/** The veil over an element's own text, given the one over its parent. */
export function veilOf(element: PageElement, declarations: Declarations | undefined, above: Veil): Veil {
  const background = backgroundOf(declarations) ?? above.background;
  const ground = background === undefined || background === 'unknown' ? {} : { background };
  const lifted = above.until !== undefined && declarations !== undefined && declarations[above.until] !== undefined;
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
    byMarkup(element) ?? (declarations === undefined ? undefined : byStyle(declarations, ground.background));
  if (reason === undefined) return ground;
  const until = reason.startsWith('visibility')
    ? 'visibility'
    : reason.startsWith('font-size')
      ? 'font-size'
      : reason.startsWith('text-indent')
        ? 'text-indent'
        : undefined;
  return { hiddenBy: reason, root: element, ...(until === undefined ? {} : { until }), ...ground };
}

function byMarkup(element: PageElement): string | undefined {
  if (element.tag === 'template' || element.tag === 'noscript') return element.tag;
  if ('hidden' in element.attributes && element.attributes.hidden !== 'until-found') return 'hidden';
  if (element.tag === 'details' && !('open' in element.attributes)) return CLOSED_DETAILS;
  if (element.tag === 'dialog' && !('open' in element.attributes)) return 'dialog:closed';
  return undefined;
}

function byStyle(css: Declarations, background: string | undefined): string | undefined {
  if (css.display === 'none') return 'display:none';
  if (css.visibility === 'hidden' || css.visibility === 'collapse') return `visibility:${css.visibility}`;
  if (css.opacity !== undefined && Number.parseFloat(css.opacity) <= 0.01) return 'opacity:0';
  if (css['font-size'] !== undefined && /^0(?:\.0+)?(?:px|pt|em|rem|%)?$/u.test(css['font-size'])) return 'font-size:0';
  if (isFarOut(css['text-indent'])) return 'text-indent:off-screen';
  if ((css.position === 'absolute' || css.position === 'fixed') && [css.left, css.top, css.right].some(isFarOut))
    return 'position:off-screen';
  if (css.transform !== undefined && /scale\(0\)|translate[xy]?\(\s*-\d{4,}/u.test(css.transform))
    return 'transform:off-screen';
  if (css.clip !== undefined && /rect\(\s*([01](?:px)?)[\s,]+\1[\s,]+\1[\s,]+\1\s*\)/u.test(css.clip)) return 'clip';
  if (css['clip-path'] !== undefined && /inset\(\s*(?:50|100)%/u.test(css['clip-path'])) return 'clip-path';
  if (isBoxedToNothing(css)) return 'overflow:zero-size';
  return byColor(css, background);
}

function isFarOut(value: string | undefined): boolean {
  const number = /^-(\d+(?:\.\d+)?)(px|em|rem|pt|vw|%)$/u.exec(value ?? '');
  return number !== null && Number(number[1]) >= (number[2] === 'px' || number[2] === 'pt' ? 999 : 90);
}

function isBoxedToNothing(css: Declarations): boolean {
  const clips = [css.overflow, css['overflow-x'], css['overflow-y']].some(
    (value) => value === 'hidden' || value === 'clip',
  );
  return (
    clips &&
    [css.height, css.width, css['max-height'], css['max-width']].some(
      (value) => value !== undefined && /^[01](?:px)?$/u.test(value),
    )
  );
}

function byColor(css: Declarations, background: string | undefined): string | undefined {
  if (css.color === undefined) return undefined;
  if (css.color === 'transparent' || /^rgba\(.*,\s*0(?:\.0+)?\s*\)$/u.test(css.color)) return 'color:transparent';
  return background !== undefined && colorOf(css.color) === background ? 'color:background' : undefined;
}

function backgroundOf(css: Declarations | undefined): string | undefined {
  if (css === undefined) return undefined;
  if (/url\(|gradient/u.test(`${css.background ?? ''}${css['background-image'] ?? ''}`)) return 'unknown';
  const declared = css['background-color'] ?? css.background?.split(/\s+/u).find((word) => colorOf(word) !== undefined);
  return declared === undefined ? undefined : colorOf(declared);
}

const NAMED: Readonly<Record<string, string>> = {
  white: '#ffffff',
  black: '#000000',
  red: '#ff0000',
  gray: '#808080',
  grey: '#808080',
  silver: '#c0c0c0',
  blue: '#0000ff',
};

/** @returns `#rrggbb`, or undefined for a color this does not read */
function colorOf(value: string): string | undefined {
  const hex = /^#([0-9a-f]{3}|[0-9a-f]{6})$/u.exec(value)?.[1];
  if (hex !== undefined) return `#${hex.length === 3 ? hex.replace(/./gu, '$&$&') : hex}`;
  const rgb = /^rgba?\(\s*(\d+)[\s,]+(\d+)[\s,]+(\d+)\s*(?:[,/]\s*1(?:\.0+)?\s*)?\)$/u.exec(value);
  if (rgb !== null)
    return `#${rgb
      .slice(1, 4)
      .map((part) => Number(part).toString(16).padStart(2, '0'))
      .join('')}`;
  return NAMED[value];
}
