/**
 * Language to ask the decision engine about: that of the page, where it is another than the work's. Equal languages, and a page that
 * says less than the work (`zh` beside `zh-Hans`), leave the question open: the work's own language is taken.
 * @param page BCP 47 or `und`
 * @param work BCP 47
 */
export function languageOfUse(page: string, work: string): string | undefined {
  if (page === 'und' || page === '') return undefined;
  const p = subtags(page);
  const w = subtags(work);
  const isSame =
    p.language === w.language && (p.script === undefined || w.script === undefined || p.script === w.script);
  return isSame ? undefined : page;
}

/** @returns undefined for `und` and for what is no tag */
export function subtagsOf(tag: string): ReturnType<typeof subtags> | undefined {
  try {
    return tag === 'und' || tag === '' ? undefined : subtags(tag);
  } catch {
    return undefined;
  }
}

function subtags(tag: string): { readonly language: string; readonly script: string | undefined } {
  const locale = new Intl.Locale(tag);
  return { language: locale.language, script: locale.script };
}
