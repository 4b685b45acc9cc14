import type { Result } from '@app/kernel';

/** A page as it came from a site. */
export interface BroughtPage {
  /** After redirects. */
  readonly url: string;
  readonly bytes: Uint8Array;
  readonly contentType?: string;
}

export interface PageNotBrought {
  readonly code:
    | 'PREFLIGHT_ADDRESS_FORBIDDEN'
    | 'PREFLIGHT_PAGE_UNREACHABLE'
    | 'PREFLIGHT_PAGE_TOO_LARGE'
    | 'PREFLIGHT_NOT_HTML';
  readonly url: string;
  readonly failure: string;
  readonly detail: string;
}

/** Brings a page from a partner's own site. */
export interface PageBringer {
  /** @param domains sites that a redirect may lead to, each with its subdomains */
  bring(url: string, domains: readonly string[]): Promise<Result<BroughtPage, PageNotBrought>>;
}

export const PAGE_BRINGER = Symbol('PAGE_BRINGER');
