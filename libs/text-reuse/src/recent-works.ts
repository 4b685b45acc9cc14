import { tokenFingerprints } from './fingerprint.js';
import { HashSet } from './hash-set.js';
import { keptTokens, scanTokens, type Tokens } from './tokens.js';

/** Bytes that what was met most recently may take, and what was met before that once more. */
const ROOM = 24_000_000;
/** Characters of the longest text that is remembered. */
const LONGEST = 100_000;
/** Places, ids and fingerprints of a token. */
const BYTES_OF_TOKEN = 16;
const BYTES_OF_CHARACTER = 2;

interface Known {
  readonly tokens: Tokens;
  hashes: HashSet | undefined;
}

/**
 * Tokens and fingerprints of works met again and again: the pages of one outlet close with one line, and ask for the same few works with
 * it. A work met once is not kept. By text, so that what is said of a work is never older than its text.
 */
class RecentWorks {
  /** Undefined: met once. WHY two maps: what is not met while one of them fills up goes with it, and nothing is moved for being met. */
  private recent = new Map<string, Known | undefined>();
  private before = new Map<string, Known | undefined>();
  private bytes = 0;

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
    const met = this.recent.get(text);
    if (met !== undefined || text.length > LONGEST) return met;
    const known = this.before.get(text) ?? (this.isMetAgain(text) ? knownOf(text) : undefined);
    this.bytes += BYTES_OF_CHARACTER * text.length + BYTES_OF_TOKEN * (known?.tokens.count ?? 0);
    if (this.bytes > ROOM) {
      this.before = this.recent;
      this.recent = new Map();
      this.bytes = 0;
    }
    this.recent.set(text, known);
    return known;
  }

  private isMetAgain(text: string): boolean {
    return this.recent.has(text) || this.before.has(text);
  }
}

function knownOf(text: string): Known {
  return { tokens: keptTokens(scanTokens(text)), hashes: undefined };
}

export const recentWorks: Pick<RecentWorks, 'tokensOf' | 'hashesOf'> = new RecentWorks();
