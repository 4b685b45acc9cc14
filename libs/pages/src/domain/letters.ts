/** One letter of these carries about as much as two and a half of the Latin script. */
const WIDE_WEIGHT = 2.5;

/** How many Han, kana and Hangul letters a text has. */
export function wideLetters(text: string): number {
  let wide = 0;
  for (let at = 0; at < text.length; at += 1) if (isWide(text.charCodeAt(at))) wide += 1;
  return wide;
}

function isWide(code: number): boolean {
  return (
    code >= 0x3040 &&
    (code <= 0x30ff ||
      (code >= 0x3400 && code <= 0x9fff) ||
      (code >= 0xac00 && code <= 0xd7af) ||
      (code >= 0xf900 && code <= 0xfaff))
  );
}

/** Length of a text in Latin-letter units, so that one threshold serves all scripts. */
export function weighedLength(text: string): number {
  return text.length + wideLetters(text) * (WIDE_WEIGHT - 1);
}
