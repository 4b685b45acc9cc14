import type { Absence } from '../domain/manifest.js';
import type { SeenAgain } from '../domain/recheck.js';

/** A file for a bundle, before it is stored. */
export interface NewFile {
  readonly path: string;
  readonly mediaType: string;
  readonly role: string;
  readonly bytes: Uint8Array;
}

/** Everything that can be had of a page as it stands on the web now. */
export interface LiveCapture {
  readonly files: readonly NewFile[];
  readonly absent: readonly Absence[];
  /** PASSING: the page did not answer, and may later. */
  readonly page: 'CAPTURED' | 'LASTING' | 'PASSING';
}

/** Goes to the page of a finding. */
export interface LivePage {
  capture(evidenceId: string, url: string): Promise<LiveCapture>;
  /** @returns undefined with the reason where nothing answered */
  seeAgain(
    url: string,
  ): Promise<{ readonly seen?: SeenAgain & { readonly bytes: Uint8Array }; readonly detail: string }>;
}

export const LIVE_PAGE = Symbol('LIVE_PAGE');
