/** Tokens of RFC 8259, with the white space before them. */
const TOKEN = /\s*(?:("(?:[^"\\\n]|\\.)*")|(-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null)|([{}[\],:]))/y;

type Expected = 'VALUE' | 'KEY' | 'COLON' | 'COMMA';

/**
 * Line of the first token that cannot stand where it stands. V8 tells the position of some errors only.
 * @param text a document that `JSON.parse` refuses
 * @returns 1-based
 */
export function lineOfJsonError(text: string): number {
  const open: ('{' | '[')[] = [];
  let expected: Expected = 'VALUE';
  let at = 0;
  for (;;) {
    TOKEN.lastIndex = at;
    const match = TOKEN.exec(text);
    if (match === null) break;
    const [, string, scalar, mark] = match;
    const inside = open.at(-1);
    if (mark === '{' || mark === '[') {
      if (expected !== 'VALUE') break;
      open.push(mark);
      expected = mark === '{' ? 'KEY' : 'VALUE';
    } else if (mark === '}' || mark === ']') {
      if (inside !== (mark === '}' ? '{' : '[') || expected === 'COLON') break;
      if (expected === 'VALUE' && inside === '{') break;
      open.pop();
      expected = 'COMMA';
    } else if (mark === ':') {
      if (expected !== 'COLON') break;
      expected = 'VALUE';
    } else if (mark === ',') {
      if (expected !== 'COMMA' || inside === undefined) break;
      expected = inside === '{' ? 'KEY' : 'VALUE';
    } else if (expected === 'KEY' && string !== undefined) {
      expected = 'COLON';
    } else if (expected === 'VALUE' && (string ?? scalar) !== undefined) {
      expected = 'COMMA';
    } else break;
    at = TOKEN.lastIndex;
  }
  const space = /^\s*/.exec(text.slice(at))?.[0].length ?? 0;
  return text.slice(0, at + space).split('\n').length;
}
