import type { Finding } from './finding.js';

type Judged = Pick<Finding, 'verdict' | 'reasons' | 'flags' | 'credit' | 'decision'>;

/** Whether two judgments of a finding say the same: verdict, reasons, flags, credit and the license behind it. */
export function isSameJudgment(a: Judged, b: Judged): boolean {
  return digest(a) === digest(b);
}

/** In a fixed order, without what is worded for people: evidence and details may be told in other words. */
function digest({ verdict, reasons, flags, credit, decision }: Judged): string {
  return JSON.stringify([
    verdict,
    reasons.map(({ code, about }) => [code, about ?? null]),
    flags.map(({ code }) => code),
    [credit.class, credit.duty, credit.line ?? null],
    [decision?.verdict ?? null, decision?.licenseId ?? null],
  ]);
}
