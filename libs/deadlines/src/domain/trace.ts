import type { Step, StepCode, TraceLanguage } from './trace-step.js';
import { EN } from './trace-text.en.js';

/** A step as a lawyer reads it. */
export interface TraceEntry {
  readonly step: StepCode;
  readonly rule: string;
  readonly source: string;
  readonly from?: string;
  readonly to?: string;
  readonly text: string;
}

/** Puts a step into words. */
export function traceEntry(step: Step, language: TraceLanguage = EN): TraceEntry {
  const values: Record<string, string | number | undefined> = { from: step.from, to: step.to, ...step.values };
  const text = language.templates[step.step].replace(/\{(\w+)\}/g, (_, name: string) => spoken(values[name], language));
  return {
    step: step.step,
    rule: step.law.rule,
    source: step.law.source,
    ...(step.from === undefined ? {} : { from: step.from }),
    ...(step.to === undefined ? {} : { to: step.to }),
    text,
  };
}

function spoken(value: string | number | undefined, language: TraceLanguage): string {
  if (typeof value !== 'string' || !/^\d{4}-\d{2}-\d{2}$/.test(value))
    return language.words[String(value)] ?? String(value ?? '');
  return `${language.weekdays[Temporal.PlainDate.from(value).dayOfWeek - 1] ?? ''} ${value}`.trim();
}
