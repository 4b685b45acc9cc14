import { AN_INSTANT, err, ok, type Result, readInstant } from '@app/kernel';
import { canonicalLanguage, isTerritory } from './iso-codes.js';
import type { Medium, Use } from './scope.js';
import { canonicalDomain } from './scope-coverage.js';
import type { UseQuestion } from './use-decision.js';

/** A question as somebody asks it: codes and instants not checked yet. */
export interface RawQuestion {
  readonly partnerId?: string;
  readonly domain?: string;
  readonly workId: string;
  readonly action: Use;
  readonly at?: string;
  readonly territory?: string;
  readonly medium?: Medium;
  readonly language?: string;
  readonly copies?: number;
  readonly excerptPercent?: number;
  readonly usageKey?: string;
}

export interface QuestionInvalid {
  readonly code: 'QUESTION_INVALID';
  readonly field: string;
  readonly value: string;
  readonly expected: string;
}

/** @param now instant of the use where the question names none */
export function readQuestion(raw: RawQuestion, now: Temporal.Instant): Result<UseQuestion, QuestionInvalid> {
  const refuse = (field: string, value: string, expected: string) =>
    err({ code: 'QUESTION_INVALID', field, value, expected } as const);
  const at = raw.at === undefined ? now : readInstant(raw.at);
  if (at === undefined) return refuse('at', raw.at ?? '', AN_INSTANT);
  const domain = raw.domain === undefined ? undefined : canonicalDomain(raw.domain);
  if (raw.domain !== undefined && domain === undefined) return refuse('domain', raw.domain, 'a host name or a URL');
  const language = raw.language === undefined ? undefined : canonicalLanguage(raw.language);
  if (raw.language !== undefined && language === undefined) {
    return refuse('language', raw.language, 'BCP 47, e.g. zh-Hans');
  }
  if (raw.territory !== undefined && !isTerritory(raw.territory)) {
    return refuse('territory', raw.territory, 'ISO 3166-1 alpha-2 in capitals, or 001 for the world');
  }
  const { workId, action, partnerId, territory, medium, copies, excerptPercent, usageKey } = raw;
  return ok({
    workId,
    action,
    at,
    ...(partnerId === undefined ? {} : { partnerId }),
    ...(domain === undefined ? {} : { domain }),
    ...(territory === undefined ? {} : { territory }),
    ...(medium === undefined ? {} : { medium }),
    ...(language === undefined ? {} : { language }),
    ...(copies === undefined ? {} : { copies }),
    ...(excerptPercent === undefined ? {} : { excerptPercent }),
    ...(usageKey === undefined ? {} : { usageKey }),
  });
}
