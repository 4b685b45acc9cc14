import { LshIndex, Minhash } from 'minhash';

/** What npm `minhash` makes of a text: 128 permutations over shingles of five characters, as its own documentation shows it. */
export function minhashOf(text: string): Minhash {
  const hash = new Minhash({ numPerm: 128 });
  for (let at = 0; at + 5 <= text.length; at += 1) hash.update(text.slice(at, at + 5));
  return hash;
}

/** An index of npm `minhash`, for works whose sketch is much like a page's. */
export class MinhashIndex {
  private readonly index = new LshIndex({ bandSize: 4 });
  private readonly sketches = new Map<string, Minhash>();

  add(id: string, text: string): void {
    const sketch = minhashOf(text);
    this.sketches.set(id, sketch);
    this.index.insert(id, sketch);
  }

  /** Ids of works with an equal band. */
  match(text: string): readonly string[] {
    return this.query(minhashOf(text));
  }

  /** The work with the most similar sketch among them. */
  first(text: string): string | undefined {
    const sketch = minhashOf(text);
    const similarity = (id: string): number => this.sketches.get(id)?.jaccard(sketch) ?? 0;
    return this.query(sketch).toSorted((x, y) => similarity(y) - similarity(x))[0];
  }

  private query(sketch: Minhash): readonly string[] {
    // WHY: its own query() throws on a band it has never seen, as every new page has.
    for (const band of this.index.getHashbands(sketch)) this.index.index[band] ??= [];
    return this.index.query(sketch);
  }
}

/** Most differing bits of two texts that SimHash calls alike (Manku et al. 2007). */
const SIMHASH_DISTANCE = 3;

/** All works, by 64-bit SimHash, looked through from first to last. */
export class SimhashIndex {
  private readonly sketches: { id: string; high: number; low: number }[] = [];

  add(id: string, text: string): void {
    this.sketches.push({ id, ...simhashOf(text) });
  }

  first(text: string): string | undefined {
    const sketch = simhashOf(text);
    let nearest: string | undefined;
    let least = SIMHASH_DISTANCE + 1;
    for (const { id, high, low } of this.sketches) {
      const distance = bitsOf(high ^ sketch.high) + bitsOf(low ^ sketch.low);
      if (distance < least) {
        least = distance;
        nearest = id;
      }
    }
    return nearest;
  }
}

/** A 64-bit SimHash (Charikar) over shingles of five characters, in two halves; shingles are hashed by FNV-1a with a final mix. */
function simhashOf(text: string): { high: number; low: number } {
  const votes = new Int32Array(64);
  for (let at = 0; at + 5 <= text.length; at += 1) {
    let hash = 0x811c9dc5;
    for (let unit = at; unit < at + 5; unit += 1) hash = Math.imul(hash ^ text.charCodeAt(unit), 0x01000193);
    const [high, low] = [scrambled(hash), scrambled(hash ^ 0x5bd1e995)];
    for (let bit = 0; bit < 32; bit += 1) {
      votes[bit] = (votes[bit] ?? 0) + (((low >>> bit) & 1) * 2 - 1);
      votes[bit + 32] = (votes[bit + 32] ?? 0) + (((high >>> bit) & 1) * 2 - 1);
    }
  }
  const half = (from: number): number =>
    votes.slice(from, from + 32).reduceRight((bits, vote) => (bits << 1) | Number(vote > 0), 0);
  return { high: half(32), low: half(0) };
}

function scrambled(hash: number): number {
  let h = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return h ^ (h >>> 16);
}

function bitsOf(word: number): number {
  let count = 0;
  for (let rest = word; rest !== 0; rest &= rest - 1) count += 1;
  return count;
}
