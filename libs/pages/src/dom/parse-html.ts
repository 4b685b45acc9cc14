import { Parser } from 'htmlparser2';
import type { PageElement, PageNode } from '../domain/page-tree.js';
import { bareText, MAX_PARSED_DEPTH, TooDeepError } from './parser-depth.js';

/** Deeper elements become children of the last allowed one: their text is kept, their nesting is not. */
const MAX_DEPTH = 256;
const MAX_NODES = 400_000;

interface OpenElement extends PageElement {
  readonly children: PageNode[];
}

export interface ParsedHtml {
  readonly root: PageElement;
  /** All elements of the tree below the root, in document order. */
  readonly elements: readonly PageElement[];
  readonly warnings: string[];
}

/** Reads markup of any quality into a tree. Never throws; cuts depth and number of nodes, and says so. */
export function parseHtml(html: string): ParsedHtml {
  const root: OpenElement = {
    kind: 'element',
    tag: '#document',
    attributes: {},
    classes: [],
    parent: undefined,
    children: [],
  };
  const elements: PageElement[] = [];
  const classesOf = new Map<string, readonly string[]>();
  const warnings = new Set<string>();
  let current = root;
  let depth = 0;
  let tooDeep = 0;
  let nodes = 0;
  const parents: OpenElement[] = [];
  const add = (node: PageNode) => {
    nodes += 1;
    if (nodes > MAX_NODES) {
      warnings.add('NODES_CAPPED');
      return;
    }
    current.children.push(node);
    if (node.kind === 'element') elements.push(node);
  };
  const parser = new Parser(
    {
      onopentag(tag, attributes) {
        if (depth >= MAX_DEPTH) {
          tooDeep += 1;
          warnings.add('DEPTH_CAPPED');
          if (tooDeep > MAX_PARSED_DEPTH) throw new TooDeepError();
          return;
        }
        const classes = classNames(attributes.class, classesOf);
        const element: OpenElement = { kind: 'element', tag, attributes, classes, parent: current, children: [] };
        add(element);
        parents.push(current);
        current = element;
        depth += 1;
      },
      onclosetag(tag, isImplied) {
        if (isImplied && RAW_TAGS.has(tag)) warnings.add('SCRIPT_UNCLOSED');
        if (tooDeep > 0) {
          tooDeep -= 1;
          return;
        }
        current = parents.pop() ?? root;
        depth = Math.max(0, depth - 1);
      },
      ontext(text) {
        const last = current.children.at(-1);
        if (last?.kind === 'text')
          current.children[current.children.length - 1] = { kind: 'text', text: last.text + text };
        else add({ kind: 'text', text });
      },
      oncomment(text) {
        add({ kind: 'comment', text });
      },
    },
    { decodeEntities: true, lowerCaseTags: true, lowerCaseAttributeNames: true },
  );
  try {
    parser.write(html);
    parser.end();
  } catch (error) {
    if (!(error instanceof TooDeepError)) throw error;
    add({ kind: 'text', text: bareText(html, parser.startIndex) });
  }
  if (html.lastIndexOf('<!--') > html.lastIndexOf('-->')) warnings.add('COMMENT_UNCLOSED');
  return { root, elements, warnings: [...warnings] };
}

/** What is in them is no markup: one that never ends swallows the rest of the page, here as in a browser. */
const RAW_TAGS = new Set(['script', 'style', 'title', 'textarea', 'xmp']);

const NO_NAMES: readonly string[] = [];

/** Names of a `class` attribute; a page says the same ones again and again, so they are split once. */
function classNames(value: string | undefined, known: Map<string, readonly string[]>): readonly string[] {
  if (value === undefined || value === '') return NO_NAMES;
  const seen = known.get(value);
  if (seen !== undefined) return seen;
  const names = value.split(/\s+/u).filter(Boolean);
  known.set(value, names);
  return names;
}
