import { type CssNode, parse, type Rule, type Selector, walk } from 'css-tree';
import { elementsByTag, type PageElement } from '../domain/page-tree.js';
import type { CompoundSelector, GeneratedText, StyleRule } from '../domain/style-rules.js';

/** Characters of embedded style sheets read of one page; more is cut with the warning STYLES_CAPPED. */
const MAX_CSS = 400_000;

const HIDING = new Set(
  'display visibility opacity font-size text-indent position left top right clip clip-path overflow overflow-x overflow-y height width max-height max-width color background background-color background-image transform'.split(
    ' ',
  ),
);

/** What one page's sheets say that concerns text. */
export interface PageStyles {
  readonly rules: StyleRule[];
  readonly generated: GeneratedText[];
}

/** Rules of `content` read of one page: each is tried on every element. */
const MOST_GENERATED = 50;

/** Reads the page's own `<style>` elements; sheets for print and narrow screens are left out. Never throws. */
export function parseStyles(root: PageElement): PageStyles & { warnings: string[] } {
  const warnings = new Set<string>();
  const styles: PageStyles = { rules: [], generated: [] };
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

function addRule(rule: Rule, { rules, generated }: PageStyles): void {
  if (rule.prelude.type !== 'SelectorList') return;
  const declarations: Record<string, string> = {};
  let content: string | undefined;
  for (const child of rule.block.children) {
    if (child.type !== 'Declaration') continue;
    const property = child.property.toLowerCase();
    const value = (child.value.type === 'Raw' ? child.value.value : '').replace(/!\s*important/iu, '').trim();
    if (property === 'content') content = /^(["'])(.{1,100})\1$/u.exec(value)?.[2];
    if (HIDING.has(property)) declarations[property] = value.toLowerCase();
  }
  const isHiding = Object.keys(declarations).length > 0;
  if (!isHiding && content === undefined) return;
  for (const selector of rule.prelude.children) {
    const read = selector.type === 'Selector' ? readSelector(selector) : undefined;
    if (read === undefined) continue;
    const { steps, place } = read;
    const styleRule = { steps, declarations, specificity: specificityOf(steps), order: rules.length };
    if (place === undefined && isHiding) rules.push(styleRule);
    // Letters of icon fonts stand in the private use area: no reader reads them.
    const isReadable = content !== undefined && /\p{L}/u.test(content) && !content.includes('\\');
    if (place !== undefined && isReadable && declarations.display !== 'none' && generated.length < MOST_GENERATED) {
      generated.push({ rule: styleRule, place, text: content ?? '' });
    }
  }
}

/** @returns undefined for a selector with pseudo-classes or siblings: what depends on a state hides nothing for sure */
function readSelector(selector: Selector): { steps: CompoundSelector[]; place?: 'before' | 'after' } | undefined {
  interface Draft {
    tag?: string;
    id?: string;
    classes: string[];
    attributes: { name: string; value?: string }[];
    combinator?: ' ' | '>';
  }
  let step: Draft = { classes: [], attributes: [] };
  const steps: Draft[] = [step];
  let place: 'before' | 'after' | undefined;
  for (const part of selector.children) {
    if (part.type === 'TypeSelector') {
      if (part.name !== '*') step.tag = part.name.toLowerCase();
    } else if (part.type === 'IdSelector') step.id = part.name;
    else if (part.type === 'ClassSelector') step.classes.push(part.name);
    else if (part.type === 'AttributeSelector' && (part.matcher === null || part.matcher === '=')) {
      const value = part.value === null ? undefined : part.value.type === 'String' ? part.value.value : part.value.name;
      step.attributes.push({ name: part.name.name.toLowerCase(), ...(value === undefined ? {} : { value }) });
    } else if (part.type === 'Combinator' && (part.name === ' ' || part.name === '>')) {
      step = { classes: [], attributes: [], combinator: part.name };
      steps.push(step);
    } else if (part.type === 'PseudoElementSelector' || part.type === 'PseudoClassSelector') {
      if (part.name !== 'before' && part.name !== 'after') return undefined;
      place = part.name;
    } else return undefined;
  }
  return { steps, ...(place === undefined ? {} : { place }) };
}

function specificityOf(steps: readonly CompoundSelector[]): number {
  return steps.reduce(
    (sum, step) =>
      sum + (step.id ? 10_000 : 0) + (step.classes.length + step.attributes.length) * 100 + (step.tag ? 1 : 0),
    0,
  );
}
