import type { ReadingCode, Step, StepCode, StepValues, TraceLanguage } from './trace-step.js';
import { EN } from './trace-text.en.js';
import { ZH_HANS } from './trace-text.zh-hans.js';
import { ZH_HANT } from './trace-text.zh-hant.js';

export const TRACE_LANGUAGES = ['en', 'zh-Hans', 'zh-Hant'] as const;
export type TraceLanguageCode = (typeof TRACE_LANGUAGES)[number];

const LANGUAGES: Readonly<Record<TraceLanguageCode, TraceLanguage>> = {
  en: EN,
  'zh-Hans': ZH_HANS,
  'zh-Hant': ZH_HANT,
};

/** A step as a lawyer reads it. `values` are what its sentence is made of, so that it can be said in another language later. */
export interface TraceEntry {
  readonly step: StepCode;
  readonly rule: string;
  readonly source: string;
  readonly from?: string;
  readonly to?: string;
  readonly values?: StepValues;
  readonly text: string;
}

/** Puts a step into words. */
export function traceEntry({ step, law, from, to, values }: Step, language: TraceLanguageCode): TraceEntry {
  return {
    step,
    rule: law.rule,
    source: law.source,
    ...(from === undefined ? {} : { from }),
    ...(to === undefined ? {} : { to }),
    ...(values === undefined ? {} : { values }),
    text: sentence(LANGUAGES[language].templates[step], { from, to, ...values }, LANGUAGES[language]),
  };
}

/** The same step in another language, as long as it carries its values; one recorded without them keeps its words. */
export function traceText(entry: TraceEntry, language: TraceLanguageCode): string {
  const { step, from, to, values } = entry;
  const template = LANGUAGES[language].templates[step];
  const given: Values = { from, to, ...values };
  const isWhole = [...template.matchAll(PLACE)].every(([, name]) => given[String(name)] !== undefined);
  return isWhole ? sentence(template, given, LANGUAGES[language]) : entry.text;
}

/** One sentence: what an alternative reading says. */
export function readingText(code: ReadingCode, language: TraceLanguageCode): string {
  return LANGUAGES[language].readings[code];
}

type Values = Readonly<Record<string, string | number | undefined>>;

const PLACE = /\{(\w+)(?::([^|}]*)\|([^}]*))?\}/g;
const DATE = /^\d{4}-\d{2}-\d{2}$/;

function sentence(template: string, values: Values, language: TraceLanguage): string {
  return template.replace(PLACE, (_, name: string, one?: string, many?: string) => {
    const value = values[name];
    const unit = value === 1 ? one : many;
    return unit === undefined ? spoken(value, language) : `${spoken(value, language)} ${unit}`;
  });
}

function spoken(value: string | number | undefined, language: TraceLanguage): string {
  const text = String(value ?? '');
  if (!DATE.test(text)) return language.words[text] ?? text;
  const weekday = language.weekdays[Temporal.PlainDate.from(text).dayOfWeek - 1] ?? '';
  return language.date.replace('{weekday}', weekday).replace('{date}', text);
}
