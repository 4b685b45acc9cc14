import { monthNumber } from './month-names.js';
import type { MachineSignal } from './page.js';

/** Signals that state the instant of publication, best first. */
const DATE_SIGNALS: readonly string[] = [
  'meta:article:published_time',
  'jsonld:datePublished',
  'itemprop:datePublished',
  'meta:og:published_time',
  'meta:weibo: article:create_at',
  'meta:apub:time',
  'meta:publishdate',
  'meta:publish_date',
  'meta:pubdate',
  'meta:dc.date.issued',
  'meta:dcterms.issued',
  'meta:dc.date',
  'meta:sailthru.date',
  'meta:parsely-pub-date',
  'meta:date',
];
const NUMERIC =
  /((?:19|20)\d{2})\s*[-/.年년]\s*(\d{1,2})\s*[-/.月월]\s*(\d{1,2})\s*[日号號일]?(?:[\sT]*(?:(上午|下午|오전|오후)\s*)?(\d{1,2})\s*[:：时時시]\s*(\d{2})(?:\s*[:：分]\s*(\d{2}))?(?:\.\d+)?\s*(Z|[+-]\d{2}:?\d{2})?)?/u;
const DAY_FIRST =
  /(\d{1,2})(?:st|nd|rd|th|er|º|\.)?\s+(?:de\s+)?(\p{L}{3,12})\.?,?\s+(?:de\s+)?((?:19|20)\d{2})(?:,?\s+(?:at\s+|um\s+|à\s+)?(\d{1,2}):(\d{2})(?::(\d{2}))?\s*([ap]m)?\s*(GMT|UTC|Z|[+-]\d{4})?)?/iu;
const MONTH_FIRST =
  /(\p{L}{3,12})\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(?:(?:mon|tue|wed|thu|fri|sat|sun)\p{L}*,?\s+)?((?:19|20)\d{2})(?:,?\s+(?:at\s+)?(\d{1,2}):(\d{2})\s*([ap]\.?m)?)?/iu;
/** Day before month, as all of Europe writes it; with slashes only where the first number can be no month. */
const DOTTED =
  /(?:^|[^\d.])(\d{1,2})([./])(\d{1,2})\2((?:19|20)\d{2})(?!\d)(?:[\s,–-]+(?:um\s+|alle\s+|ore\s+)?(\d{1,2})[:.](\d{2}))?/u;
/** `发布时间：18-03-08 23:16`: without its label it could be anything. */
const SHORT_YEAR =
  /(?:发布时间|發布時間|发表时间|發表時間|发布于|發布於|发表于|發表於)\s*[:：]?\s*(\d{2})-(\d{2})-(\d{2})\s*(\d{2}):(\d{2})/u;

/**
 * Instant or day of publication from what the page tells machines, else from its info bar, its `time` elements, its address.
 * @returns ISO 8601: with offset where stated, else local date-time of the page, else a date
 */
export function publishedAt(
  signals: readonly MachineSignal[],
  infobar: readonly string[],
  url?: string,
): string | undefined {
  for (const kind of DATE_SIGNALS) {
    for (const signal of signals) {
      const found = signal.kind === kind ? parseDate(signal.value) : undefined;
      if (found !== undefined) return found;
    }
  }
  for (const line of [...infobar, ...signals.filter(({ kind }) => kind === 'time').map(({ value }) => value)]) {
    const found = parseDate(line);
    if (found !== undefined) return found;
  }
  return url === undefined ? undefined : dateInAddress(url);
}

/** News sites put the day into the addresses of their articles: `/2020/03/12/`, `/20200312/`, `/2020-03/12/`. */
function dateInAddress(url: string): string | undefined {
  const match = /\/((?:19|20)\d{2})[/-]?(\d{2})[/-]?(\d{2})(?=[/_.-]|$)/u.exec(url);
  return match === null ? undefined : iso(match[1], match[2], match[3], undefined, undefined, undefined, undefined);
}

/** First date, with its time where one follows, in a text; undefined where there is none or it does not exist. */
export function parseDate(text: string): string | undefined {
  const numeric = NUMERIC.exec(text);
  if (numeric !== null) {
    const [, year, month, day, half, hour, minute, second, offset] = numeric;
    return iso(year, month, day, halfDay(hour, half), minute, second, offset);
  }
  const compact = /^((?:19|20)\d{2})(\d{2})(\d{2})(?:T?(\d{2})(\d{2})(\d{2})?)?/u.exec(text.trim());
  if (compact !== null) return iso(...toSix(compact), undefined);
  return named(text) ?? dotted(text) ?? shortYear(text);
}

/** With the name of the month, before or after the day. */
function named(text: string): string | undefined {
  const dayFirst = DAY_FIRST.exec(text);
  if (dayFirst !== null && monthOf(dayFirst[2]) !== undefined) {
    const [, day, month, year, hour, minute, second, half, zone] = dayFirst;
    const offset = zone === 'GMT' || zone === 'UTC' ? 'Z' : zone;
    return iso(year, monthOf(month), day, halfDay(hour, half), minute, second, offset);
  }
  const monthFirst = MONTH_FIRST.exec(text);
  if (monthFirst === null) return undefined;
  const [, month, day, year, hour, minute, half] = monthFirst;
  return iso(year, monthOf(month), day, halfDay(hour, half), minute, undefined, undefined);
}

function dotted(text: string): string | undefined {
  const match = DOTTED.exec(text);
  if (match === null) return undefined;
  const [, day, separator, month, year, hour, minute] = match;
  if (separator === '/' && Number(day) <= 12) return undefined;
  return iso(year, month, day, hour, minute, undefined, undefined);
}

function shortYear(text: string): string | undefined {
  const match = SHORT_YEAR.exec(text);
  if (match === null) return undefined;
  const [, year, month, day, hour, minute] = match;
  return iso(`20${year}`, month, day, hour, minute, undefined, undefined);
}

type Part = string | undefined;

function toSix(match: RegExpExecArray): [Part, Part, Part, Part, Part, Part] {
  return [match[1], match[2], match[3], match[4], match[5], match[6]];
}

function monthOf(name: Part): Part {
  return name === undefined ? undefined : monthNumber(name)?.toString();
}

function halfDay(hour: Part, half: Part): Part {
  if (hour === undefined || half === undefined) return hour;
  const number = Number(hour) % 12;
  return String(/下午|오후|p/iu.test(half) ? number + 12 : number);
}

function iso(
  year: Part,
  month: Part,
  day: Part,
  hour: Part,
  minute: Part,
  second: Part,
  offset: Part,
): string | undefined {
  if (year === undefined || month === undefined || day === undefined) return undefined;
  const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  try {
    Temporal.PlainDate.from(date, { overflow: 'reject' });
    if (hour === undefined || minute === undefined) return date;
    const time = `${hour.padStart(2, '0')}:${minute}:${second ?? '00'}`;
    Temporal.PlainTime.from(time, { overflow: 'reject' });
    return `${date}T${time}${offset === undefined ? '' : offset === 'Z' ? 'Z' : offset.replace(/^([+-]\d{2}):?(\d{2})$/u, '$1:$2')}`;
  } catch {
    return undefined; // 2019-02-31 and 25:61 are no dates
  }
}
