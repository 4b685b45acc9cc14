import { err, ok, type Result } from '@app/kernel';
import { departure, type Shape } from './record-shape.js';
import type { RowRefusal } from './row-refusal.js';
import type { WorkDraft } from './work.js';

/** Longest URI kept; PostgreSQL's index rows end at 2,704 bytes. */
const MAX_URI_BYTES = 2_000;
const MAX_VERSION_UNITS = 100;
const MAX_TITLE_UNITS = 2_000;
/** About a book; beyond it a record is no news text. */
const MAX_TEXT_UNITS = 2_000_000;

const DRAFT: Readonly<Record<'uri' | 'version' | 'title' | 'text', Shape>> = {
  uri: { kind: 'uri' },
  version: { kind: 'text', maxLength: MAX_VERSION_UNITS, form: [/^\S+$/u, 'a text without spaces'] },
  title: { kind: 'text', maxLength: MAX_TITLE_UNITS, form: [/\S/u, 'a text that is not blank'] },
  text: { kind: 'text', maxLength: MAX_TEXT_UNITS },
};

/** What every reader's draft must hold, whatever format it came from. The language comes back in canonical form (zh-hans → zh-Hans). */
export function checkDraft(draft: WorkDraft): Result<WorkDraft, RowRefusal> {
  const title = draft.title.replace(/\s+/gu, ' ').trim();
  const checked = { ...draft, title };
  for (const [name, shape] of Object.entries(DRAFT)) {
    const fault = departure(checked[name as keyof typeof DRAFT], shape, `/${name}`);
    if (fault !== undefined) return err(fault);
  }
  if (utf8Length(draft.uri) > MAX_URI_BYTES) return invalid('/uri', `a URI of at most ${MAX_URI_BYTES} bytes`);
  const language = canonicalLanguage(draft.language);
  if (language === undefined) return invalid('/language', 'a BCP 47 language tag, e.g. zh-Hans');
  return ok({ ...checked, language });
}

function invalid(pointer: string, expected: string): Result<never, RowRefusal> {
  return err({ code: 'WORK_FIELD_INVALID', pointer, expected });
}

function canonicalLanguage(tag: string): string | undefined {
  try {
    return Intl.getCanonicalLocales(tag)[0];
  } catch {
    return undefined;
  }
}

function utf8Length(text: string): number {
  return encodeURI(text).replace(/%[\da-f]{2}/giu, '.').length;
}
