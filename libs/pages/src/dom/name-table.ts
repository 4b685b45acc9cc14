/** A name in lower case, and what is known of it. */
interface Named<T> {
  readonly name: string;
  readonly value: T | undefined;
}

const UNKNOWN = { name: '', value: undefined };
const LAST_ASCII = 0x7f;

/** Values by names of tags, looked up where the name stands in the markup: a page has thousands, and nothing is cut out or kept for them. */
export class NameTable<T> {
  /** Open addressing. */
  private readonly places: (Named<T> | undefined)[];
  private readonly longest: number;

  /** @param values by names in lower case, of ASCII */
  constructor(values: Iterable<readonly [name: string, value: T]>) {
    const named = new Map(values);
    this.longest = Math.max(...named.keys().map(({ length }) => length));
    this.places = Array.from({ length: 2 ** (32 - Math.clz32(4 * named.size)) }, () => undefined);
    for (const [name, value] of named) {
      let place = hashOf(name, 0, name.length) & (this.places.length - 1);
      while (this.places[place] !== undefined) place = (place + 1) & (this.places.length - 1);
      this.places[place] = { name, value };
    }
  }

  /** The value of a name. */
  get(name: string): T | undefined {
    return this.at(name, 0, name.length).value;
  }

  /** What is known of the name in `[start, end)`, in any case; nothing, not even its name, where it is none of these. */
  at(text: string, start: number, end: number): Named<T> {
    const length = end - start;
    if (length > this.longest) return UNKNOWN;
    const hash = hashOf(text, start, end);
    if (hash < 0) return this.slowly(text.slice(start, end));
    for (let place = hash; ; place += 1) {
      const named = this.places[place & (this.places.length - 1)];
      if (named === undefined) return UNKNOWN;
      if (named.name.length === length && isAt(named.name, text, start)) return named;
    }
  }

  /** Some letters beyond ASCII are one of ASCII in lower case. */
  private slowly(name: string): Named<T> {
    const lower = name.toLowerCase();
    return this.places.find((named) => named?.name === lower) ?? UNKNOWN;
  }
}

/** @returns a positive hash; -1 where a character is none of ASCII */
function hashOf(text: string, start: number, end: number): number {
  let hash = 0;
  for (let at = start; at < end; at += 1) {
    const code = text.charCodeAt(at);
    if (code > LAST_ASCII) return -1;
    hash = (Math.imul(hash, 31) + lowerOf(code)) | 0;
  }
  return hash & 0x7fff_ffff;
}

function isAt(name: string, text: string, start: number): boolean {
  for (let at = 0; at < name.length; at += 1) {
    if (lowerOf(text.charCodeAt(start + at)) !== name.charCodeAt(at)) return false;
  }
  return true;
}

function lowerOf(code: number): number {
  return code >= 0x41 && code <= 0x5a ? code | 0x20 : code;
}
