import type { PreflightQuestion } from './preflight.js';

export interface PreflightForm {
  readonly page: string;
  readonly domain: string;
  /** As of `<input type="datetime-local">`, on this device's clock; empty: now. */
  readonly publishAt: string;
}

export const NEW_PREFLIGHT: PreflightForm = { page: '', domain: '', publishAt: '' };

/** An address where only an address was pasted, else a page. */
export function questionFrom({ page, domain, publishAt }: PreflightForm): PreflightQuestion | undefined {
  const written = page.trim();
  if (written === '') return undefined;
  const at = publishAt === '' ? {} : { publishAt: new Date(publishAt).toISOString() };
  if (/^https?:\/\/\S+$/i.test(written)) return { url: written, ...at };
  return { html: page, ...(domain.trim() === '' ? {} : { domain: domain.trim() }), ...at };
}
