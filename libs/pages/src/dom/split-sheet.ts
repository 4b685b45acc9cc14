import type { PageElement } from '../domain/page-tree.js';

/** Where a style sheet's structure may turn: strings and comments are jumped over, braces counted. */
const TURN = /["'{};]|\/\*/gu;
/** At-rules whose blocks hold rules that concern the page. */
const NESTING = /^@(?:media|supports|layer|container|scope|document|-moz-document)\b/iu;

/** The class and id names of a page, as `.name` and `#name`. */
export function namesIn(elements: readonly PageElement[]): ReadonlySet<string> {
  const names = new Set<string>();
  for (const { classes, attributes } of elements) {
    for (const name of classes) names.add(`.${name}`);
    if (attributes.id !== undefined) names.add(`#${attributes.id}`);
  }
  return names;
}

/**
 * The sheet without those rules that name a class or id which the page has not: a site's sheet serves all of its pages, and parsing
 * what does not concern this one costs more than reading it. Linear; where in doubt a rule stays.
 */
export function rulesThatMayMatch(css: string, names: ReadonlySet<string>): string {
  const kept: string[] = [];
  let start = 0;
  let depth = 0;
  for (let at = nextTurn(css, 0); at < css.length; at = nextTurn(css, at)) {
    const turn = css[at];
    const prelude = () =>
      css
        .slice(start, at)
        .replace(/\/\*[\s\S]*?\*\//gu, '')
        .trim();
    if (turn === '}') {
      if (depth > 0) kept.push('}');
      depth = Math.max(0, depth - 1);
      at += 1;
      start = at;
    } else if (turn === ';') {
      at += 1;
      if (prelude().startsWith('@')) start = at;
    } else {
      const head = prelude();
      if (NESTING.test(head)) {
        kept.push(`${head}{`);
        depth += 1;
        at += 1;
      } else {
        const end = blockEnd(css, at);
        if (!head.startsWith('@') && mayMatch(head, names)) kept.push(head, css.slice(at, end));
        at = end;
      }
      start = at;
    }
  }
  return kept.join('');
}

/** Position of the next `{`, `}` or `;` outside strings and comments, from `from` on; the length where there is none. */
function nextTurn(css: string, from: number): number {
  TURN.lastIndex = from;
  for (let match = TURN.exec(css); match !== null; match = TURN.exec(css)) {
    const [turn] = match;
    if (turn === '/*') {
      const end = css.indexOf('*/', TURN.lastIndex);
      if (end === -1) return css.length;
      TURN.lastIndex = end + 2;
    } else if (turn === '"' || turn === "'") TURN.lastIndex = stringEnd(css, match.index);
    else return match.index;
  }
  return css.length;
}

/** Behind the closing quote; a line feed ends a string that was never closed. */
function stringEnd(css: string, from: number): number {
  const quote = css[from];
  for (let at = from + 1; at < css.length; at += 1) {
    const letter = css[at];
    if (letter === '\\') at += 1;
    else if (letter === quote || letter === '\n') return at + 1;
  }
  return css.length;
}

/** Behind the brace that closes the one at `from`. */
function blockEnd(css: string, from: number): number {
  let depth = 0;
  for (let at = nextTurn(css, from); at < css.length; at = nextTurn(css, at + 1)) {
    if (css[at] === '{') depth += 1;
    else if (css[at] === '}') {
      depth -= 1;
      if (depth === 0) return at + 1;
    }
  }
  return css.length;
}

const LONGEST_PRELUDE = 20_000;

/** Whether each name that one of the selectors requires is on the page. Escapes and nested brackets count as on it. */
function mayMatch(prelude: string, names: ReadonlySet<string>): boolean {
  if (prelude.includes('\\') || prelude.length > LONGEST_PRELUDE) return true;
  const bare =
    prelude.includes('(') || prelude.includes('[') ? prelude.replace(/\([^()]*\)|\[[^\]]*\]/gu, '') : prelude;
  if (/[()[\]]/u.test(bare)) return true;
  return bare.split(',').some((selector) => {
    const required = selector.match(/[.#](?:[\w-]|[^\0-\x7F])+/gu);
    return required === null || required.every((name) => names.has(name));
  });
}
