import type { SourceLabels } from '../domain/source-label.js';

/** The parts of the publisher profile that decide about works. */
export interface Newsroom {
  readonly labels: SourceLabels;
  /** What stands under a work of another source (clause 5), by language. */
  readonly disclaimer: Readonly<Record<string, string>>;
  /** IANA zone of printed times without offset. */
  readonly zone: string;
}

/** Injection tokens. */
export const NEWSROOM = Symbol('NEWSROOM');
export const CONTENT_NAMES = Symbol('CONTENT_NAMES');
