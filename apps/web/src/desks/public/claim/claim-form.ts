import type { components } from '../../../api/schema.js';

export const CLAIM_KINDS = ['COPYRIGHT', 'CONTENT', 'PERSONALITY', 'OTHER'] as const;
export const BASES = ['PUBLICATION', 'STATED_EVENT', 'KNOWLEDGE'] as const;
export const DECLARATIONS = ['GOOD_FAITH', 'ACCURACY'] as const;

/** What stands in the form; empty texts are fields not filled in yet. */
export interface ClaimForm {
  readonly kind: (typeof CLAIM_KINDS)[number];
  /** Local date in the publisher's zone, `2026-09-01`. */
  readonly on: string;
  readonly basis: (typeof BASES)[number];
  readonly where: string;
  readonly statement: string;
  readonly originalWork: string;
  readonly name: string;
  readonly email: string;
  readonly declarations: readonly (typeof DECLARATIONS)[number][];
}

export const EMPTY_FORM: ClaimForm = {
  kind: 'COPYRIGHT',
  on: '',
  basis: 'PUBLICATION',
  where: '',
  statement: '',
  originalWork: '',
  name: '',
  email: '',
  declarations: [],
};

type Content = components['schemas']['OpenClaimDto'];

const DAY = /^\d{4}-\d{2}-\d{2}$/;
const EMAIL = /^[^\s@]+@[^\s@]+\.[^\s@]+$/;

/**
 * What of a form can be saved already; what is half typed waits. Undefined before a day and a page or work are named:
 * the service takes no draft without.
 * @param language in which the claimant is written to
 */
export function savable(form: ClaimForm, language: 'zh-Hans' | 'zh-Hant' | 'en'): Content | undefined {
  const { kind, on, basis, where, statement, originalWork, name, email, declarations } = form;
  const place = placeOf(where.trim());
  if (!DAY.test(on) || Object.keys(place).length === 0) return undefined;
  return {
    kind,
    arose: { on, basis },
    ...place,
    ...filled('statement', statement),
    ...filled('originalWork', kind === 'COPYRIGHT' ? originalWork : ''),
    declarations: [...declarations],
    ...(name.trim() === ''
      ? {}
      : { claimant: { name: name.trim(), language, ...(EMAIL.test(email.trim()) ? { email: email.trim() } : {}) } }),
  };
}

/** The address of a page, or the URI of a work. */
function placeOf(where: string): Pick<Content, 'pageUrl' | 'workUri'> {
  if (/^https?:\/\//i.test(where)) return URL.canParse(where) ? { pageUrl: where } : {};
  return where === '' ? {} : { workUri: where };
}

function filled<K extends string>(key: K, text: string): Partial<Record<K, string>> {
  return text.trim() === '' ? {} : ({ [key]: text.trim() } as Record<K, string>);
}

/** Fields without which a claim cannot be filed, by their names in the form. */
export function unfilled({ on, where, statement, name, email }: ClaimForm): readonly (keyof ClaimForm)[] {
  const checks: readonly (readonly [keyof ClaimForm, boolean])[] = [
    ['on', DAY.test(on)],
    ['where', Object.keys(placeOf(where.trim())).length > 0],
    ['statement', statement.trim() !== ''],
    ['name', name.trim() !== ''],
    ['email', EMAIL.test(email.trim())],
  ];
  return checks.flatMap(([field, isFilled]) => (isFilled ? [] : [field]));
}
