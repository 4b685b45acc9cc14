import { writeSync } from 'node:fs';
import { type DeadlineInput, deadline, knownProfiles } from '@app/deadlines';
import { must } from '@app/kernel';

const ROUNDS = 5;
/** Events of three years, some on every day of the week and in every month. */
const EVENTS = Array.from({ length: 1_000 }, (_, n) =>
  Temporal.Instant.from('2024-01-02T01:00:00Z')
    .add({ hours: n * 25 })
    .toString(),
);

/** What is asked, and the same length of time as Temporal adds it, knowing no law. */
const PERIODS = [
  { period: 'P30D', bare: { days: 30 } },
  { period: 'P3M', bare: { months: 3 } },
  { period: 'P20WD', bare: { days: 20 } },
] as const;
const ZONE = 'Asia/Shanghai';

/**
 * Deadlines a second by profile and period, whole: all readings, and the trace in words; beside the bare addition of the
 * same period to the same instants, local midnight included, in the same run. Prints a Markdown table.
 * @param args deadlines a round, 200 where left out
 */
export function run(args: string[] = []): void {
  const count = Number(args[0] ?? 200);
  console.log(`Best of ${ROUNDS} rounds of ${count} deadlines each; thousands a second, and times the bare addition\n`);
  console.log(
    `| profile | ${PERIODS.map(({ period }) => period).join(' | ')} |\n|---|${'---|'.repeat(PERIODS.length)}`,
  );
  const bare = PERIODS.map(
    ({ bare: length }) =>
      (event: string) =>
        addBare(event, length),
  );
  const rows = knownProfiles().map((profile) => ({
    name: profile,
    ask: PERIODS.map(
      ({ period }) =>
        (event: string) =>
          must(deadline({ profile, event, period } satisfies DeadlineInput), 'counted').deadlineExclusive.length,
    ),
  }));
  const best = new Map<string, number[]>();
  for (let round = -1; round < ROUNDS; round += 1) {
    for (const { name, ask } of [{ name: 'bare', ask: bare }, ...rows]) {
      const rates = ask.map((each) => throughput(each, count));
      if (round >= 0)
        best.set(
          name,
          rates.map((rate, index) => Math.max(rate, best.get(name)?.[index] ?? 0)),
        );
    }
    if (round >= 0) writeSync(2, `round ${round + 1} of ${ROUNDS}\n`);
  }
  const peers = best.get('bare') ?? [];
  for (const [name, rates] of best) {
    const cells = rates.map(
      (rate, index) => `${(rate / 1_000).toFixed(1)} (×${((peers[index] ?? 0) / rate).toFixed(1)})`,
    );
    console.log(`| ${name === 'bare' ? 'bare addition' : name} | ${cells.join(' | ')} |`);
  }
}

/** The first moment after the period, by Temporal alone. */
function addBare(event: string, length: { readonly days: number } | { readonly months: number }): number {
  const last = Temporal.Instant.from(event).toZonedDateTimeISO(ZONE).toPlainDate().add(length);
  return last.add({ days: 1 }).toZonedDateTime(ZONE).toString({ timeZoneName: 'never' }).length;
}

/** Calls a second. */
function throughput(ask: (event: string) => number, count: number): number {
  let length = 0;
  const from = performance.now();
  for (let n = 0; n < count; n += 1) length += ask(EVENTS[n % EVENTS.length] ?? '');
  const seconds = (performance.now() - from) / 1_000;
  if (length === 0) throw new Error('INVARIANT: every deadline is a text');
  return count / seconds;
}
