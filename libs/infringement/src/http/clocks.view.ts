import type { TraceEntry } from '@app/deadlines';
import { ApiProperty } from '@nestjs/swagger';
import type { ClocksOfCase } from '../application/case-clocks.js';
import { type CaseClock, CLOCK_CODES } from '../domain/case-clock.js';
import { LIMITATION_FACT_KINDS, LIMITATION_FLAGS, type LimitationRun } from '../domain/limitation.js';

class DelayView {
  @ApiProperty({ format: 'date' })
  readonly from!: string;

  @ApiProperty({ format: 'date', description: 'Inclusive' })
  readonly to!: string;

  @ApiProperty()
  readonly reason!: string;
}

export class ClockView {
  @ApiProperty({ enum: CLOCK_CODES, description: 'Rule of the deadline register' })
  readonly code!: string;

  @ApiProperty({ format: 'uuid', description: 'What set it going: a notice, a counter-notice, the case' })
  readonly subjectId!: string;

  @ApiProperty({ format: 'date-time' })
  readonly startedAt!: string;

  @ApiProperty({ format: 'date-time', description: 'First moment that is too late, by the reading that counts for us' })
  readonly endsAt!: string;

  @ApiProperty({ format: 'date' })
  readonly lastDay!: string;

  @ApiProperty({ description: 'A year it depends on has no published calendar yet' })
  readonly provisional!: boolean;

  @ApiProperty({ type: [DelayView], description: 'Days left out of it: notarization and the like' })
  readonly delays!: readonly DelayView[];

  @ApiProperty({ enum: ['RUNNING', 'STOPPED', 'PASSED'] })
  readonly status!: string;

  @ApiProperty({ type: [Object], description: 'Other readings of disputed law that end elsewhere' })
  readonly alternatives!: readonly object[];

  @ApiProperty({ type: [String], description: 'How it was counted' })
  readonly trace!: readonly string[];
}

export class DueClockView extends ClockView {
  @ApiProperty({ format: 'uuid' })
  readonly caseId!: string;
}

export class DueClockListView {
  @ApiProperty({ type: [DueClockView], description: 'The earliest end first' })
  readonly items!: readonly DueClockView[];
}

export class LimitationRunView {
  @ApiProperty({ description: 'KNOWLEDGE, or what interrupted the run before' })
  readonly because!: string;

  @ApiProperty({ format: 'date-time' })
  readonly startedAt!: string;

  @ApiProperty({ format: 'date-time' })
  readonly endsAt!: string;

  @ApiProperty({ type: [String] })
  readonly trace!: readonly string[];
}

export class LimitationView {
  @ApiProperty({ type: [LimitationRunView], description: 'The last one counts' })
  readonly runs!: readonly LimitationRunView[];

  @ApiProperty({ required: false, format: 'date-time' })
  readonly endsAt?: string;

  @ApiProperty({ enum: LIMITATION_FLAGS, isArray: true, description: 'Flags: they close nothing' })
  readonly flags!: readonly string[];
}

export class LimitationFactView {
  @ApiProperty({ enum: LIMITATION_FACT_KINDS })
  readonly kind!: string;

  @ApiProperty({ format: 'date-time' })
  readonly at!: string;

  @ApiProperty({ required: false, format: 'date-time' })
  readonly endedAt?: string;

  @ApiProperty()
  readonly reason!: string;
}

export class CaseClocksView {
  @ApiProperty({ type: [ClockView], description: 'The earliest end first' })
  readonly clocks!: readonly ClockView[];

  @ApiProperty({ type: LimitationView })
  readonly limitation!: LimitationView;

  @ApiProperty({ type: [LimitationFactView], description: 'What limitation is counted from' })
  readonly facts!: readonly LimitationFactView[];
}

const words = (trace: readonly TraceEntry[]): readonly string[] => trace.map(({ text }) => text);

function clockView(clock: CaseClock): ClockView {
  const { code, subjectId, startedAt, endsAt, deadline, delays = [], stoppedAt, passedAt } = clock;
  const running = passedAt === undefined ? 'RUNNING' : 'PASSED';
  return {
    code,
    subjectId,
    startedAt: startedAt.toString(),
    endsAt: endsAt.toString(),
    lastDay: deadline.lastDay,
    provisional: deadline.provisional,
    delays: delays.map(({ from, to, reason }) => ({ from, to, reason })),
    status: stoppedAt === undefined ? running : 'STOPPED',
    alternatives: deadline.alternatives,
    trace: words(deadline.trace),
  };
}

export function dueClockView(clock: CaseClock): DueClockView {
  const { ...fields } = clockView(clock);
  return { ...fields, caseId: clock.caseId };
}

function runView({ because, startedAt, endsAt, deadline }: LimitationRun): LimitationRunView {
  return { because, startedAt: startedAt.toString(), endsAt: endsAt.toString(), trace: words(deadline.trace) };
}

export function caseClocksView({ clocks, limitation, facts }: ClocksOfCase): CaseClocksView {
  const { runs, endsAt, flags } = limitation;
  return {
    clocks: clocks.map(clockView),
    limitation: { runs: runs.map(runView), ...(endsAt === undefined ? {} : { endsAt: endsAt.toString() }), flags },
    facts: facts.map(({ kind, at, endedAt, reason }) => ({
      kind,
      at: at.toString(),
      ...(endedAt === undefined ? {} : { endedAt: endedAt.toString() }),
      reason,
    })),
  };
}
