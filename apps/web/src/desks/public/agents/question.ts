export const ASKED_BY = ['name', 'number', 'domain'] as const;
export type AskedBy = (typeof ASKED_BY)[number];

export interface Question {
  readonly by: AskedBy;
  readonly value: string;
}

/** The question an address asks; the first where it asks several. */
export function questionIn(search: URLSearchParams): Question | undefined {
  for (const by of ASKED_BY) {
    const value = search.get(by)?.trim();
    if (value !== undefined && value !== '') return { by, value };
  }
  return undefined;
}
