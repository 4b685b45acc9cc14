import { record } from '../../../shared/json/record.js';

/** What a certificate says, as far as it says it: from the service, or from a signed text that is good. */
export interface ShownCertificate {
  readonly number?: string;
  readonly licensee?: string;
  readonly works: readonly { readonly uri: string; readonly title: string }[];
  readonly scope: Readonly<Record<string, readonly string[]>>;
  readonly startsAt?: string;
  readonly endsAt?: string;
  /** Credit line by language. */
  readonly credit: readonly (readonly [language: string, line: string])[];
  /** From the rights holder down, by name. */
  readonly chain: readonly string[];
  readonly issuedAt?: string;
  readonly supersededBy?: string;
}

const LISTS = ['domains', 'uses', 'media', 'territories', 'languages'] as const;

/** Reads either form. @param from `VerificationView`, or a credential's subject */
export function certificateIn(from: object): ShownCertificate {
  const raw = record(from) ?? {};
  const scope = record(raw.scope) ?? {};
  const licensee = typeof raw.licensee === 'string' ? raw.licensee : record(raw.licensee)?.name;
  const links = listOf(raw.chain ?? raw.chainOfAuthority).map((link) => record(link) ?? {});
  const parties = [...links.map((link) => link.grantor), ...links.slice(-1).map((link) => link.grantee)];
  return {
    ...textAs('number', raw.number),
    ...textAs('licensee', licensee),
    works: listOf(raw.works).flatMap((work) => {
      const { uri, title } = record(work) ?? {};
      return typeof uri === 'string' && typeof title === 'string' ? [{ uri, title }] : [];
    }),
    scope: Object.fromEntries(LISTS.map((name) => [name, listOf(scope[name]).filter(isText)])),
    ...textAs('startsAt', scope.termStartsAt),
    ...textAs('endsAt', scope.termEndsAt),
    credit: Object.entries(record(raw.attribution) ?? {}).filter((entry): entry is [string, string] =>
      isText(entry[1]),
    ),
    chain: parties.map(nameOf).filter(isText),
    ...textAs('issuedAt', raw.issuedAt),
    ...textAs('supersededBy', raw.supersededBy),
  };
}

function nameOf(party: unknown): string | undefined {
  const names = record(record(party)?.names) ?? {};
  return Object.values(names).find(isText);
}

function textAs<K extends string>(key: K, value: unknown): Partial<Record<K, string>> {
  return isText(value) ? ({ [key]: value } as Record<K, string>) : {};
}

function isText(value: unknown): value is string {
  return typeof value === 'string';
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}
