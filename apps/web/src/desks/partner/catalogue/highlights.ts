export interface Piece {
  readonly text: string;
  readonly isHit: boolean;
}

/**
 * A text cut where a search hit it.
 * @param spans pairs of UTF-16 places, half-open, as the service gives them; what is no such pair is passed over
 */
export function piecesOf(text: string, spans: unknown): readonly Piece[] {
  const pieces: Piece[] = [];
  let at = 0;
  for (const [from, to] of pairsIn(spans)) {
    if (from < at || to > text.length) continue;
    if (from > at) pieces.push({ text: text.slice(at, from), isHit: false });
    pieces.push({ text: text.slice(from, to), isHit: true });
    at = to;
  }
  return at < text.length ? [...pieces, { text: text.slice(at), isHit: false }] : pieces;
}

function pairsIn(spans: unknown): readonly (readonly [number, number])[] {
  if (!Array.isArray(spans)) return [];
  return spans
    .flatMap((span: unknown) => {
      if (!Array.isArray(span)) return [];
      const [from, to]: unknown[] = span;
      return typeof from === 'number' && typeof to === 'number' && from < to ? [[from, to] as const] : [];
    })
    .sort(([one], [other]) => one - other);
}
