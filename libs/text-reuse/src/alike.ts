/** Share of a work's answers that another one must give too, and the other way around, to answer alike. */
const MOST = 0.7;

/** Whether two works answer nearly the same questions of a page. @param a, b questions, ascending */
export function answerAlike(a: readonly number[], b: readonly number[]): boolean {
  if (MOST * a.length > b.length || MOST * b.length > a.length) return false;
  let common = 0;
  let at = 0;
  for (const question of a) {
    while (at < b.length && (b[at] ?? 0) < question) at += 1;
    if (b[at] === question) common += 1;
  }
  return common >= MOST * Math.max(a.length, b.length);
}
