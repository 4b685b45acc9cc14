/** Why an input is not even looked at: where it is (JSON pointer) and what is expected there. */
export interface UnfitPlace {
  readonly pointer: string;
  readonly expected: string;
}

/** Deepest nesting: no request of ours has half of it, and what walks values by recursion bears it. */
const DEEPEST = 32;
/** As many as the longest list of any request, the questions of a decision. */
const MOST_ITEMS = 10_000;
const MOST_NAMES = 256;
const TEXT = 'text of Unicode characters without U+0000';

/**
 * The first place where a value is more than any handler should have to bear: nesting without end, crowds, texts that
 * PostgreSQL cannot keep (U+0000, halves of surrogate pairs), and null, which would pass for an optional field.
 * @param value as parsed from JSON or a query; objects of a class are not looked into
 */
export function unfitPlace(value: unknown): UnfitPlace | undefined {
  // WHY no recursion: the depth is the sender's
  const open: { readonly value: unknown; readonly path: Path | undefined; readonly depth: number }[] = [];
  open.push({ value, path: undefined, depth: 0 });
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const { path, depth } = next;
    const expected = unfitness(next.value, depth);
    if (expected !== undefined) return { pointer: pointerOf(path), expected };
    for (const [name, child] of childrenOf(next.value)) {
      if (!isStorable(name)) return { pointer: pointerOf(path), expected: `names of ${TEXT}` };
      open.push({ value: child, path: { name, within: path }, depth: depth + 1 });
    }
  }
  return undefined;
}

interface Path {
  readonly name: string;
  readonly within: Path | undefined;
}

function unfitness(value: unknown, depth: number): string | undefined {
  if (typeof value === 'string') return isStorable(value) ? undefined : TEXT;
  if (value === null) return 'a value, or nothing at all: null is neither';
  if (depth > DEEPEST) return `at most ${DEEPEST} levels of nesting`;
  if (Array.isArray(value)) return value.length > MOST_ITEMS ? `at most ${MOST_ITEMS} items` : undefined;
  return isPlain(value) && Object.keys(value).length > MOST_NAMES ? `at most ${MOST_NAMES} fields` : undefined;
}

function childrenOf(value: unknown): (readonly [name: string, child: unknown])[] {
  if (Array.isArray(value)) return value.map((child, index) => [String(index), child] as const);
  return isPlain(value) ? Object.entries(value) : [];
}

function isPlain(value: unknown): value is Readonly<Record<string, unknown>> {
  if (typeof value !== 'object' || value === null) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  // Fastify's own query and parameters have a prototype of their own, which is empty
  return prototype === Object.prototype || prototype === null || Object.getPrototypeOf(prototype) === null;
}

function isStorable(text: string): boolean {
  return text.isWellFormed() && !text.includes('\u0000');
}

/** RFC 6901, well-formed whatever the names are. */
function pointerOf(path: Path | undefined): string {
  let pointer = '';
  for (let at = path; at !== undefined; at = at.within) {
    pointer = `/${at.name.replaceAll('~', '~0').replaceAll('/', '~1')}${pointer}`;
  }
  return pointer;
}
