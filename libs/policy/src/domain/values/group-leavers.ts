/** Group of UN M.49 → country → the day, UTC, from which on it is no longer in the group. */
const LEAVERS: ReadonlyMap<string, ReadonlyMap<string, string>> = new Map([
  [
    '199', // least developed countries; each day by a resolution of the UN General Assembly
    new Map([
      ['VU', '2020-12-04'], // 68/18, put off by 70/78
      ['BT', '2023-12-13'], // 73/133
      ['ST', '2024-12-13'], // 73/133
      ['BD', '2026-11-24'], // 76/8
      ['LA', '2026-11-24'], // 76/8
      ['NP', '2026-11-24'], // 76/8
    ]),
  ],
]);

const days = new Map<string, Temporal.Instant>();

function beginningOf(day: string): Temporal.Instant {
  const known = days.get(day) ?? Temporal.Instant.from(`${day}T00:00:00Z`);
  days.set(day, known);
  return known;
}

/** Whether what a place lies in hangs on the instant. @param code canonical: of a group, a country or a part of one */
export function isDatedPlace(code: string): boolean {
  return [...LEAVERS].some(([group, leavers]) => group === code || leavers.has(code.slice(0, 2)));
}

/**
 * Whether a country that the list has in a group is in it at an instant.
 * @param country ISO 3166-1 alpha-2
 * @returns `"unknown"` for a country that leaves where no instant is told
 */
export function isStillIn(country: string, group: string, at: Temporal.Instant | undefined): boolean | 'unknown' {
  const day = LEAVERS.get(group)?.get(country);
  if (day === undefined) return true;
  return at === undefined ? 'unknown' : Temporal.Instant.compare(at, beginningOf(day)) < 0;
}
