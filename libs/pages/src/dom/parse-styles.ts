import { type CssNode, parse, type Rule, walk } from 'css-tree';
import type { PageElement } from '../domain/page-tree.js';
import type { GeneratedText, StyleRule } from '../domain/style-rules.js';
import { readSelector, specificityOf } from './read-selector.js';
import { namesIn, rulesThatMayMatch } from './split-sheet.js';

/** Characters of embedded style sheets read of one page; more is cut with the warning STYLES_CAPPED. */
const MAX_CSS = 400_000;

const HIDING = new Set(
  'display visibility opacity font-size text-indent position left top right bottom margin-left margin-top clip clip-path overflow overflow-x overflow-y height width max-height max-width color background background-color background-image background-clip -webkit-background-clip -webkit-text-fill-color text-shadow transform scale translate filter font line-height content-visibility'.split(
    ' ',
  ),
);

/** What one page's sheets say that concerns text. */
export interface PageStyles {
  readonly rules: StyleRule[];
  readonly generated: GeneratedText[];
  /** Custom properties, `--name`, wherever they are declared; the last one counts. */
  readonly custom: Map<string, string>;
  /** No sheet is linked from elsewhere: what is not here is not at all. */
  readonly isWhole: boolean;
}

/** Rules of `content` read of one page: each is tried on every element. */
const MOST_GENERATED = 50;
const MOST_CUSTOM = 1_000;

/** Reads the page's own `<style>` elements; sheets for print and narrow screens are left out. Never throws. */
export function parseStyles(elements: readonly PageElement[]): PageStyles & { warnings: string[] } {
  const warnings = new Set<string>();
  const isWhole = !elements.some(({ tag, attributes }) => tag === 'link' && /stylesheet/iu.test(attributes.rel ?? ''));
  const styles: PageStyles = { rules: [], generated: [], custom: new Map(), isWhole };
  let budget = MAX_CSS;
  const sheets = elements.filter(({ tag }) => tag === 'style');
  const names = sheets.length === 0 ? new Set<string>() : namesIn(elements);
  for (const style of sheets) {
    if (isForOtherMedia(style.attributes.media ?? '')) continue;
    const css = style.children.map((child) => (child.kind === 'element' ? '' : child.text)).join('');
    if (css.length > budget) warnings.add('STYLES_CAPPED');
    readSheet(rulesThatMayMatch(css.slice(0, budget), names), styles);
    budget = Math.max(0, budget - css.length);
  }
  return { ...styles, warnings: [...warnings] };
}

/** A reader sits before a desktop screen: print, speech and sheets for narrow screens do not concern them. */
function isForOtherMedia(media: string): boolean {
  return /print|speech|max-width|max-device-width|prefers-|orientation/iu.test(media) && !/\bscreen\s*,/iu.test(media);
}

function readSheet(css: string, styles: PageStyles): void {
  if (!/display|visibility|opacity|font-size|text-indent|clip|left|top|height|width|color|content/iu.test(css)) return;
  try {
    const sheet = parse(css, { parseValue: false, parseCustomProperty: false, parseAtrulePrelude: false });
    walk(sheet, {
      visit: 'Rule',
      enter(this: { atrule: CssNode | null }, rule: Rule) {
        const at = this.atrule;
        if (at?.type === 'Atrule') {
          const prelude = at.prelude?.type === 'Raw' ? at.prelude.value : '';
          if (
            at.name === 'keyframes' ||
            at.name.endsWith('-keyframes') ||
            (at.name === 'media' && isForOtherMedia(prelude))
          )
            return;
        }
        addRule(rule, styles);
      },
    });
  } catch {
    // A sheet no parser can read hides nothing that we could prove: the text counts as visible.
  }
}

function addRule(rule: Rule, styles: PageStyles): void {
  const { rules, generated } = styles;
  if (rule.prelude.type !== 'SelectorList') return;
  const declarations: Record<string, string> = {};
  const important: Record<string, string> = {};
  let content: string | undefined;
  for (const child of rule.block.children) {
    if (child.type !== 'Declaration') continue;
    const property = child.property.toLowerCase();
    const value = (child.value.type === 'Raw' ? child.value.value : '').replace(/!\s*important/iu, '').trim();
    if (property === 'content') content = /^(["'])(.{1,100})\1$/u.exec(value)?.[2];
    if (HIDING.has(property)) (child.important === false ? declarations : important)[property] = value.toLowerCase();
    else if (property.startsWith('--') && styles.custom.size < MOST_CUSTOM)
      styles.custom.set(property, value.toLowerCase());
  }
  const isHiding = Object.keys(declarations).length + Object.keys(important).length > 0;
  if (!isHiding && content === undefined) return;
  for (const selector of rule.prelude.children) {
    const read = selector.type === 'Selector' ? readSelector(selector) : undefined;
    if (read === undefined) continue;
    const { steps, place } = read;
    const specificity = specificityOf(steps);
    // WHY: `a{color:#fff}` is where a site's colors begin; sheets that we do not read, linked or loaded by a script, go on from there
    const isBeginning =
      'color' in declarations && specificity < ONE_CLASS && (!styles.isWhole || steps.at(-1)?.tag === 'a');
    const styleRule: StyleRule = {
      steps,
      declarations: isBeginning ? withoutColor(declarations) : declarations,
      important,
      specificity,
      order: rules.length,
    };
    if (place === undefined && isHiding) rules.push(styleRule);
    // Letters of icon fonts stand in the private use area: no reader reads them.
    const isReadable = content !== undefined && /\p{L}/u.test(content) && !content.includes('\\');
    if (place !== undefined && isReadable && declarations.display !== 'none' && generated.length < MOST_GENERATED) {
      generated.push({ rule: styleRule, place, text: content ?? '' });
    }
  }
}

/** Specificity of a selector with one class; one with less names nothing but tags. */
const ONE_CLASS = 100;

function withoutColor({ color: _color, ...others }: Record<string, string>): Record<string, string> {
  return others;
}
