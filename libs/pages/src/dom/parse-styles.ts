import { type CssNode, parse, type Rule, walk } from 'css-tree';
import { elementsByTag, type PageElement } from '../domain/page-tree.js';
import type { GeneratedText, StyleRule } from '../domain/style-rules.js';
import { readSelector, specificityOf } from './read-selector.js';

/** Characters of embedded style sheets read of one page; more is cut with the warning STYLES_CAPPED. */
const MAX_CSS = 400_000;

const HIDING = new Set(
  'display visibility opacity font-size text-indent position left top right bottom margin-left margin-top clip clip-path overflow overflow-x overflow-y height width max-height max-width color background background-color background-image transform filter content-visibility'.split(
    ' ',
  ),
);

/** What one page's sheets say that concerns text. */
export interface PageStyles {
  readonly rules: StyleRule[];
  readonly generated: GeneratedText[];
  /** Custom properties, `--name`, wherever they are declared; the last one counts. */
  readonly custom: Map<string, string>;
}

/** Rules of `content` read of one page: each is tried on every element. */
const MOST_GENERATED = 50;
const MOST_CUSTOM = 1_000;

/** Reads the page's own `<style>` elements; sheets for print and narrow screens are left out. Never throws. */
export function parseStyles(root: PageElement): PageStyles & { warnings: string[] } {
  const warnings = new Set<string>();
  const styles: PageStyles = { rules: [], generated: [], custom: new Map() };
  let budget = MAX_CSS;
  for (const style of elementsByTag(root, 'style')) {
    if (isForOtherMedia(style.attributes.media ?? '')) continue;
    const css = style.children.map((child) => (child.kind === 'element' ? '' : child.text)).join('');
    if (css.length > budget) warnings.add('STYLES_CAPPED');
    readSheet(css.slice(0, budget), styles);
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
    const styleRule: StyleRule = {
      steps,
      declarations,
      important,
      specificity: specificityOf(steps),
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
