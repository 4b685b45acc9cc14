import type { CaseClock } from './case-clock.js';
import type { Limitation } from './limitation.js';

/** The clocks limitation runs on in a case. None for LIMITATION while nothing runs, or a proceeding or obstacle holds it. */
export function limitationClocks(caseId: string, { ends, longest, flags }: Limitation): readonly CaseClock[] {
  const subject = { caseId, subjectId: caseId };
  return [
    ...(ends === undefined || flags.includes('HELD_BY_PROCEEDING')
      ? []
      : [clockOf({ ...subject, code: 'LIMITATION' }, ends)]),
    ...(longest === undefined ? [] : [clockOf({ ...subject, code: 'LIMITATION_LONGEST' }, longest)]),
  ];
}

function clockOf(
  subject: Pick<CaseClock, 'caseId' | 'subjectId' | 'code'>,
  { startedAt, period, endsAt, deadline }: NonNullable<Limitation['ends']>,
): CaseClock {
  return { ...subject, startedAt, period, endsAt, deadline };
}
