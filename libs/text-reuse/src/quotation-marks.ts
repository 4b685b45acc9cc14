const OPENING = /[“"「『《‘'«„]/u;
const CLOSING = /[”"」』》’'»“]/u;

/** Share of the spans that stand in quotation marks on the page, 0..1: a mark beside each end, inside the span or out. */
export function quotedShare(
  page: string,
  spans: readonly { readonly page: readonly [start: number, end: number] }[],
): number {
  const quoted = spans.filter(({ page: [start, end] }) => {
    const before = page.slice(Math.max(0, start - 1), start + 1);
    const after = page.slice(end - 1, end + 2);
    return OPENING.test(before) && CLOSING.test(after);
  });
  return spans.length === 0 ? 0 : quoted.length / spans.length;
}
