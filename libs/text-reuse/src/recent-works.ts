import { tokenFingerprints } from './fingerprint.js';
import { HashSet } from './hash-set.js';
import { keptTokens, scanTokens, type Tokens } from './tokens.js';

/** Texts remembered, those met again most recently; at most some ten megabytes. */
const REMEMBERED = 256;
/** Characters of the longest text that is remembered. */
const LONGEST = 10_000;

interface Known {
  readonly tokens: Tokens;
  hashes: HashSet | undefined;
}

/**
 * Tokens and fingerprints of works met again and again: the pages of one outlet close with one line, and ask for the same few works with
 * it. A work met once is not kept. By text, so that what is said of a work is never older than its text.
 */
class RecentWorks {
  /** Oldest first; undefined: met once. */
  private readonly known = new Map<string, Known | undefined>();

  /** @returns tokens, in arrays that the next scan may write over */
  tokensOf(text: string): Tokens {
    return this.meet(text)?.tokens ?? scanTokens(text);
  }

  /** @returns the distinct fingerprints a work is found by */
  hashesOf(text: string): HashSet {
    const known = this.meet(text);
    if (known === undefined) return new HashSet(tokenFingerprints(scanTokens(text)));
    known.hashes ??= new HashSet(tokenFingerprints(known.tokens));
    return known.hashes;
  }

  private meet(text: string): Known | undefined {
    if (text.length > LONGEST) return undefined;
    let known = this.known.get(text);
    const isMetAgain = known !== undefined || this.known.delete(text);
    if (isMetAgain) known ??= { tokens: keptTokens(scanTokens(text)), hashes: undefined };
    if (known !== undefined) this.known.delete(text);
    this.known.set(text, known);
    if (this.known.size > REMEMBERED) for (const oldest of this.known.keys().take(1)) this.known.delete(oldest);
    return known;
  }
}

export const recentWorks: Pick<RecentWorks, 'tokensOf' | 'hashesOf'> = new RecentWorks();
