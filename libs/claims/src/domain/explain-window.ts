import type { Claim } from './claim.js';

/** The window in sentences a claimant understands; the trace beside it has every step. */
export function explainWindow(claim: Claim): string {
  const { window } = claim;
  return [
    `Matters are to be raised within ${inWords(window.period)} of the day they arise (${window.source}).`,
    `Counted from ${window.trigger.event}, the last day is ${window.lastDay}.`,
    ...(window.provisional ? ['The calendar of that year is not published yet, so the day may still move.'] : []),
    arrival(claim),
  ].join(' ');
}

function arrival({ receipt, draftLapsesAt, state }: Claim): string {
  if (receipt === undefined) {
    if (state !== 'DRAFT') return 'It was never filed.';
    return `It is a draft and has not been filed; unfiled it lapses at ${draftLapsesAt.toString()}.`;
  }
  if (!receipt.isLate) return `It was received at ${receipt.at.toString()}, in time.`;
  return `It was received at ${receipt.at.toString()}, late; a late claim is marked and examined all the same.`;
}

const UNITS: Readonly<Record<string, string>> = { Y: 'year', M: 'month', W: 'week', D: 'day', WD: 'working day' };

/** `P30D` as `30 days`; a period of several units stays as it is written. */
function inWords(period: string): string {
  const [, count, unit = ''] = /^P(\d+)(Y|M|W|D|WD)$/.exec(period) ?? [];
  if (count === undefined) return period;
  return `${count} ${UNITS[unit] ?? unit}${count === '1' ? '' : 's'}`;
}
