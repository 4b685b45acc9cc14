/** Characters that markup is made of. */
export const Code = {
  EXCLAMATION: 0x21,
  QUOTE: 0x22,
  APOSTROPHE: 0x27,
  SLASH: 0x2f,
  LESS: 0x3c,
  EQUALS: 0x3d,
  GREATER: 0x3e,
  QUESTION: 0x3f,
} as const;

/** Position of the next `<` that begins a tag, a comment or a declaration, from `from` on; -1 where there is none. */
export function nextTag(html: string, from: number): number {
  for (let at = html.indexOf('<', from); at !== -1; at = html.indexOf('<', at + 1)) {
    const next = html.charCodeAt(at + 1);
    if (isLetter(next) || next === Code.SLASH || next === Code.EXCLAMATION || next === Code.QUESTION) return at;
  }
  return -1;
}

/** Position behind the next `mark`; the length where there is none. */
export function behind(html: string, mark: string, from: number): number {
  const at = html.indexOf(mark, from);
  return at === -1 ? html.length : at + mark.length;
}

/** Position behind a comment, a CDATA section or a declaration that begins at `open`. */
export function declarationEnd(html: string, open: number): number {
  if (html.startsWith('<!--', open)) return behind(html, '-->', open + 2);
  if (html.startsWith('<![CDATA[', open)) return behind(html, ']]>', open + 9);
  // WHY + 3: the tokenizer takes the character after `<!`, and a dash after that, for part of the declaration, whatever it is
  return behind(html, '>', open + (html[open + 2] === '-' ? 4 : 3));
}

export function skipSpace(html: string, from: number): number {
  let at = from;
  while (isSpace(html.charCodeAt(at))) at += 1;
  return at;
}

/** Position behind a tag's name that begins at `from`. */
export function nameEnd(html: string, from: number): number {
  let at = from;
  for (; at < html.length; at += 1) {
    const code = html.charCodeAt(at);
    if (code === Code.GREATER || code === Code.SLASH || isSpace(code)) break;
  }
  return at;
}

/** Position of the `>` that ends an opening tag, from behind its name on; the length where there is none. */
export function tagEnd(html: string, from: number): number {
  let at = from;
  while (at < html.length) {
    const code = html.charCodeAt(at);
    if (code === Code.GREATER) return at;
    at += 1;
    if (code === Code.EQUALS) at = valueEnd(html, at);
  }
  return at;
}

/** Position behind an attribute's value. Only there a quote hides a `>`. */
function valueEnd(html: string, from: number): number {
  const at = skipSpace(html, from);
  const code = html.charCodeAt(at);
  if (code === Code.QUOTE) return behind(html, '"', at + 1);
  if (code === Code.APOSTROPHE) return behind(html, "'", at + 1);
  let end = at;
  while (end < html.length && html.charCodeAt(end) !== Code.GREATER && !isSpace(html.charCodeAt(end))) end += 1;
  return end;
}

/** Position of the end tag `</name`, from `from` on; the length where there is none. @param name lower case */
export function endTagAt(html: string, from: number, name: string): number {
  for (let at = html.indexOf('</', from); at !== -1; at = html.indexOf('</', at + 2)) {
    const end = at + 2 + name.length;
    const code = html.charCodeAt(end);
    if ((code === Code.GREATER || isSpace(code)) && html.slice(at + 2, end).toLowerCase() === name) return at;
  }
  return html.length;
}

function isLetter(code: number): boolean {
  const lower = code | 0x20;
  return lower >= 0x61 && lower <= 0x7a;
}

function isSpace(code: number): boolean {
  return code === 0x20 || code === 0x0a || code === 0x09 || code === 0x0c || code === 0x0d;
}
