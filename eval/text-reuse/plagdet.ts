/** A passage on two sides, in UTF-16 units, half-open. */
export interface SpanPair {
  readonly work: readonly [number, number];
  readonly page: readonly [number, number];
}

/** Sums of the PAN measures over cases and detections; see Potthast et al. 2010, macro-averaged. */
export class PlagDet {
  private cases = 0;
  private recall = 0;
  private detections = 0;
  private precision = 0;
  private found = 0;
  private foundTimes = 0;

  /** One pair of texts: what was copied, and what was detected. */
  add(gold: readonly SpanPair[], detected: readonly SpanPair[]): void {
    for (const span of gold) {
      const touching = detected.filter((other) => touches(span, other));
      this.cases += 1;
      this.recall += coveredShare(span, touching);
      if (touching.length > 0) this.found += 1;
      this.foundTimes += touching.length;
    }
    for (const span of detected) {
      this.detections += 1;
      this.precision += coveredShare(
        span,
        gold.filter((other) => touches(span, other)),
      );
    }
  }

  get score(): { plagdet: number; precision: number; recall: number; granularity: number; cases: number } {
    const precision = this.detections === 0 ? 0 : this.precision / this.detections;
    const recall = this.cases === 0 ? 0 : this.recall / this.cases;
    const granularity = this.found === 0 ? 1 : this.foundTimes / this.found;
    const f1 = precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall);
    return { plagdet: f1 / Math.log2(1 + granularity), precision, recall, granularity, cases: this.cases };
  }
}

function touches(a: SpanPair, b: SpanPair): boolean {
  return overlap(a.work, b.work) > 0 && overlap(a.page, b.page) > 0;
}

/** Share of a passage's characters, on both sides, that lie inside others. */
function coveredShare(span: SpanPair, others: readonly SpanPair[]): number {
  const covered =
    covers(
      span.work,
      others.map(({ work }) => work),
    ) +
    covers(
      span.page,
      others.map(({ page }) => page),
    );
  return covered / (span.work[1] - span.work[0] + span.page[1] - span.page[0]);
}

function covers([start, end]: readonly [number, number], others: readonly (readonly [number, number])[]): number {
  let reached = start;
  let covered = 0;
  for (const [from, to] of others.toSorted((x, y) => x[0] - y[0])) {
    covered += Math.max(0, Math.min(end, to) - Math.max(reached, from));
    reached = Math.max(reached, Math.min(end, to));
  }
  return covered;
}

function overlap(a: readonly [number, number], b: readonly [number, number]): number {
  return Math.min(a[1], b[1]) - Math.max(a[0], b[0]);
}
