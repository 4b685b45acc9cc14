import type { Statement } from './notice.js';
import type { NoticeElement, NoticeRegime } from './notice-regime.js';

/** A notice in one language; `{name}` stands for what is put in. */
export interface NoticeWords {
  readonly to: string;
  readonly date: string;
  readonly reference: string;
  readonly labels: Readonly<Record<NoticeElement, string>>;
  readonly sender: Readonly<Record<'OWNER' | 'AGENT', string>>;
  readonly regimes: Readonly<
    Record<NoticeRegime, { readonly title: string; readonly ground: string; readonly demand: string }>
  >;
  readonly statements: Readonly<Record<Statement, string>>;
  readonly closing: string;
}
