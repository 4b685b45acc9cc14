import { from, to } from 'opencc-js/preset/t2cn';

/**
 * One character for each family of written variants: traditional, Taiwan and Hong Kong forms fold with the simplified one,
 * character by character. Phrases are left out on purpose: a phrase table would move offsets.
 *
 * Source of the characters: OpenCC's tables as shipped by `opencc-js` (Apache-2.0).
 * @returns code point → code point of the family's representative; characters without variants are absent
 */
export function variantFold(): ReadonlyMap<number, number> {
  const families = new Families();
  for (const locale of [to.cn, from.tw, from.hk]) {
    for (const group of locale ?? []) {
      for (const dictionary of group) for (const [variant, usual] of pairsOf(dictionary)) families.join(variant, usual);
    }
  }
  return families.representatives();
}

/** The dictionary's single-character entries; a character with several targets joins the first, the usual one. */
function* pairsOf(dictionary: string | readonly (readonly [string, string])[]): Generator<readonly [number, number]> {
  const entries = typeof dictionary === 'string' ? dictionary.split('|').map((entry) => entry.split(' ')) : dictionary;
  for (const [source = '', target = ''] of entries) {
    const variant = onlyCodePoint(source);
    const usual = onlyCodePoint(target);
    if (variant !== undefined && usual !== undefined) yield [variant, usual];
  }
}

function onlyCodePoint(text: string): number | undefined {
  const point = text.codePointAt(0);
  return point !== undefined && String.fromCodePoint(point) === text ? point : undefined;
}

/** Union-find over code points; the target of a join (the simplified form) leads the family. */
class Families {
  private readonly leader = new Map<number, number>();

  join(variant: number, usual: number): void {
    const a = this.leaderOf(variant);
    const b = this.leaderOf(usual);
    if (a !== b) this.leader.set(a, b);
  }

  representatives(): ReadonlyMap<number, number> {
    return new Map([...this.leader.keys()].map((point) => [point, this.leaderOf(point)]));
  }

  private leaderOf(point: number): number {
    let at = point;
    for (let up = this.leader.get(at); up !== undefined; up = this.leader.get(at)) at = up;
    return at;
  }
}
