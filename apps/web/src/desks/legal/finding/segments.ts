/** Half-open, UTF-16 units. */
export type Range = readonly [number, number];

export interface Segment {
  readonly text: string;
  /** Index of the span it belongs to, the first where several meet; absent where it belongs to none. */
  readonly span?: number;
  /** Of the credit line. */
  readonly isCredit?: true;
}

/**
 * Cuts a text at the borders of its spans, so that each piece is of one kind.
 * @param ranges one for each span, in the order of the spans; may overlap, may be out of order, may lie outside
 * @param credit of the line that names the source
 */
export function segmentsOf(text: string, ranges: readonly Range[], credit?: Range): readonly Segment[] {
  const within = (at: number): number => Math.min(Math.max(at, 0), text.length);
  const all = credit === undefined ? ranges : [...ranges, credit];
  const cuts = [...new Set([0, text.length, ...all.flatMap(([from, to]) => [within(from), within(to)])])].sort(
    (one, other) => one - other,
  );
  const starting = ranges
    .map(([from, to], span) => ({ from: within(from), to: within(to), span }))
    .sort((one, other) => one.from - other.from || one.span - other.span);
  const segments: Segment[] = [];
  let open: { from: number; to: number; span: number }[] = [];
  let next = 0;
  for (let place = 0; place + 1 < cuts.length; place += 1) {
    const [from = 0, to = 0] = [cuts[place], cuts[place + 1]];
    open = open.filter((each) => each.to > from);
    for (let each = starting[next]; each !== undefined && each.from <= from; each = starting[next]) {
      if (each.to > from) open.push(each);
      next += 1;
    }
    const span = open.length === 0 ? undefined : Math.min(...open.map((each) => each.span));
    const isCredit = credit !== undefined && from >= credit[0] && to <= credit[1];
    segments.push({
      text: text.slice(from, to),
      ...(span === undefined ? {} : { span }),
      ...(isCredit ? { isCredit } : {}),
    });
  }
  return segments;
}

/** Where the credit line stands in the text; undefined where it stands elsewhere on the page. */
export function placeOfCredit(text: string, line: string | undefined): Range | undefined {
  const wanted = line?.trim() ?? '';
  const from = wanted === '' ? -1 : text.indexOf(wanted);
  return from === -1 ? undefined : [from, from + wanted.length];
}
