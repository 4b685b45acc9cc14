/** MINE and THEIRS: only one side changed it; BOTH: each to something else. */
export type Changed = 'MINE' | 'THEIRS' | 'BOTH';

export interface FieldMerge {
  readonly name: string;
  readonly changed: Changed;
  readonly mine: string;
  readonly theirs: string;
}

type Fields = Readonly<Record<string, string>>;

/**
 * What was written here against what stands now.
 * @param base what both began with
 * @returns the fields on which the two differ, in the order of `mine`
 */
export function mergeFields(base: Fields, mine: Fields, theirs: Fields): readonly FieldMerge[] {
  return Object.keys(mine).flatMap((name) => {
    const [was = '', here = '', there = ''] = [base[name], mine[name], theirs[name]];
    if (here === there) return [];
    const changed = here === was ? 'THEIRS' : there === was ? 'MINE' : 'BOTH';
    return [{ name, changed, mine: here, theirs: there } as const];
  });
}

export type Choice = 'MINE' | 'THEIRS';

/** What a person need not be asked: a field that only one side changed. Undefined where only the person can tell. */
export function proposed({ changed }: FieldMerge): Choice | undefined {
  return changed === 'BOTH' ? undefined : changed;
}

/** The text that comes of it. @param choices by field; what is not named stays as it was written here */
export function merged(mine: Fields, fields: readonly FieldMerge[], choices: Readonly<Record<string, Choice>>): Fields {
  const taken = fields.filter(({ name }) => choices[name] === 'THEIRS').map(({ name, theirs }) => [name, theirs]);
  return { ...mine, ...(Object.fromEntries(taken) as Fields) };
}
