import { isHostname } from './domain-name.js';
import { matching, type Reader, record, text } from './json-reader.js';
import { checkUscc } from './uscc.js';

/** The kinds of words a profile is made of. */

export const word = matching(text(64), 'lower-case words joined by hyphens', (value) =>
  /^[a-z0-9]+(-[a-z0-9]+)*$/.test(value),
);

export const languageTag = matching(text(64), 'a BCP 47 tag in canonical form, e.g. zh-Hans', isCanonicalTag);

export const languageRange = matching(
  text(64),
  'a BCP 47 tag in canonical form, or * for any',
  (value) => value === '*' || isCanonicalTag(value),
);

export const byLanguage = record(languageTag, text(2_000));

export const country = matching(text(2), 'ISO 3166-1 alpha-2, e.g. CN', (value) => /^[A-Z]{2}$/.test(value));

export const territory = matching(text(3), 'ISO 3166-1 alpha-2, or UN M.49 such as 001', (value) =>
  /^([A-Z]{2}|\d{3})$/.test(value),
);

export const currency = matching(text(3), 'ISO 4217, e.g. CNY', (value) => /^[A-Z]{3}$/.test(value));

export const hostname = matching(
  text(253),
  'a domain name in lower case and IDNA ASCII, e.g. news.example',
  isHostname,
);

export const email = matching(text(254), 'an e-mail address', isEmail);

export const timeZone = matching(text(64), 'an IANA time zone, e.g. Asia/Shanghai', isTimeZone);

export const sha256 = matching(text(64), 'SHA-256 in 64 lower-case hex digits', (value) =>
  /^[0-9a-f]{64}$/.test(value),
);

export const localDate = matching(
  text(10),
  'a date such as 2011-01-01',
  (value) => /^\d{4}-\d{2}-\d{2}$/.test(value) && does(() => Temporal.PlainDate.from(value, { overflow: 'reject' })),
);

export const instant = matching(
  text(40),
  'an instant with its offset, e.g. 2011-01-01T00:00:00+08:00',
  (value) => /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}[^[\]]*$/.test(value) && does(() => Temporal.Instant.from(value)),
);

/** Weeks and days are whole calendar units; hours would not survive a clock change. */
export const calendarPeriod = matching(
  text(20),
  'a period of days, weeks, months or years, e.g. P30D',
  (value) =>
    /^P(?=\d)(\d+Y)?(\d+M)?(\d+W)?(\d+D)?$/.test(value) && does(() => Temporal.Duration.from(value)) && !isZero(value),
);

/** A code that is wrong by its check digit alone is taken: such codes were really issued; a person looks at it. */
export const uscc: Reader<string> = matching(text(18), 'a unified social credit code, GB 32100-2015', (value) => {
  const check = checkUscc(value);
  return check.valid || check.review === true;
});

function isCanonicalTag(value: string): boolean {
  return does(() => Intl.getCanonicalLocales(value)) && Intl.getCanonicalLocales(value)[0] === value;
}

/** The grammar of HTML's e-mail field: what every browser takes. */
export function isEmail(value: string): boolean {
  const at = value.lastIndexOf('@');
  return (
    /^[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}$/.test(value.slice(0, at)) && isHostname(value.slice(at + 1).toLowerCase())
  );
}

function isTimeZone(value: string): boolean {
  // An offset such as +08:00 is refused: it knows no clock change.
  return /^[A-Za-z]/.test(value) && does(() => Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(value));
}

function isZero(value: string): boolean {
  return Temporal.Duration.from(value).blank;
}

/** Whether a parser of the platform takes the text; it throws when it does not, and does nothing else. */
function does(parse: () => unknown): boolean {
  try {
    parse();
    return true;
  } catch {
    return false;
  }
}
