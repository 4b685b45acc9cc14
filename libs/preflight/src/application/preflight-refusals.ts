import type { PageNotBrought } from './page-bringer.port.js';

/** Why nothing was judged: each with its place in the request and what belongs there. */
export type PreflightRefused =
  | {
      readonly code: 'PREFLIGHT_DOMAIN_UNKNOWN' | 'QUESTION_INVALID';
      readonly field: string;
      readonly value: string;
      readonly expected: string;
    }
  | { readonly code: 'PREFLIGHT_PARTNER_UNKNOWN'; readonly expected: string }
  | { readonly code: 'DECISION_ABOUT_OTHERS'; readonly expected: string }
  | { readonly code: 'LICENSE_UNKNOWN'; readonly id: string }
  | { readonly code: 'PREFLIGHT_NOT_HTML' | 'PREFLIGHT_PAGE_EMPTY'; readonly field: string; readonly expected: string }
  | PageNotBrought;
