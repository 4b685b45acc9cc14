import type { AttributionRequirement } from './attribution-requirement.js';
import { foldText } from './fold.js';

/** The credit line a reprint owes: what its license states, or the publisher's own line in the language of the use. */
export interface OwedLine {
  readonly line: string;
  /** BCP 47. */
  readonly language: string;
}

/**
 * The publisher's line for a language: that of the same script, else of the same language, else of a script that is not told.
 * @param language BCP 47
 * @returns undefined where the publisher has no line in it
 */
export function lineIn(language: string, { lines }: AttributionRequirement): OwedLine | undefined {
  const wanted = subtags(language);
  const known = Object.entries(lines).map(([tag, line]) => ({ line, language: tag, ...subtags(tag) }));
  const spoken = known.filter((each) => each.spoken === wanted.spoken);
  const found = spoken.find(({ script }) => script === wanted.script) ?? spoken[0];
  return found === undefined ? undefined : { line: found.line, language: found.language };
}

/** Whether two lines say the same to a reader: width, case, script form, separators, brackets and spaces make no difference. */
export function isSameLine(a: string, b: string): boolean {
  const bare = bareLine(a);
  return bare !== '' && bare === bareLine(b);
}

function bareLine(line: string): string {
  return foldText(line).text.replace(/[\s\p{P}\p{S}丨]+/gu, '');
}

function subtags(tag: string): { readonly spoken: string; readonly script: string | undefined } {
  try {
    const locale = new Intl.Locale(tag).maximize();
    return { spoken: locale.language, script: locale.script };
  } catch {
    return { spoken: tag, script: undefined };
  }
}
