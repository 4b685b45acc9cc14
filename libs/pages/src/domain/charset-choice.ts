/** Who says so, strongest first: the order in which a browser believes them. */
export type CharsetSource = 'BOM' | 'HEADER' | 'META' | 'DETECTED' | 'DEFAULT';

export interface CharsetEvidence {
  /** Declared by byte order mark, header or meta; undefined where nothing was declared. */
  readonly declared?: { readonly charset: string; readonly source: CharsetSource };
  /** The bytes are valid UTF-8 and hold this many characters beyond ASCII (0 for pure ASCII); undefined where not valid. */
  readonly utf8Characters?: number;
  /** A statistical guess from the bytes. */
  readonly detected?: string;
  /** Share of bytes ≥ 0x80, 0..1. */
  readonly highByteShare: number;
}

const SINGLE_BYTE_WESTERN = new Set(['windows-1252', 'iso-8859-1', 'us-ascii', 'iso-8859-15']);
const EAST_ASIAN = new Set(['gb18030', 'gbk', 'big5', 'shift_jis', 'euc-jp', 'euc-kr', 'iso-2022-jp']);

/** Multi-byte UTF-8 sequences that cannot be chance: text in another encoding does not form this many valid ones. */
const SURELY_UTF8 = 10;

/**
 * The encodings worth trying, best first. Labels lie: a page declared GBK whose bytes are valid UTF-8 is UTF-8,
 * and a page declared Latin-1 with a fifth of its bytes high and the statistics of Big5 is Big5.
 * @returns WHATWG labels in lower case, at least one
 */
export function charsetsToTry(evidence: CharsetEvidence): string[] {
  const { declared, utf8Characters, detected, highByteShare } = evidence;
  const tries: string[] = [];
  const label = declared?.charset.toLowerCase();
  if (declared?.source === 'BOM' && label) tries.push(label);
  if (utf8Characters !== undefined && (utf8Characters >= SURELY_UTF8 || label === undefined)) tries.push('utf-8');
  const believable = !(
    label &&
    SINGLE_BYTE_WESTERN.has(label) &&
    highByteShare > 0.08 &&
    detected &&
    EAST_ASIAN.has(detected)
  );
  if (label && believable) tries.push(label);
  if (detected) tries.push(detected);
  if (label) tries.push(label);
  tries.push('utf-8', 'windows-1252');
  return [...new Set(tries)];
}

/** Replacement characters per two high bytes up to which a decoding is trusted: a broken byte or two is no wrong encoding. */
export const TOLERATED_REPLACEMENTS = 0.01;
