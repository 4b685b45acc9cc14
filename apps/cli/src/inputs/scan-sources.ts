import type { TargetRequest } from '@app/scans';
import { WrongUsage } from '../output/command-refused.js';

/** Options of `scan` that name sources of pages. */
export interface SourceOptions {
  readonly list?: readonly string[];
  readonly sitemap?: readonly string[];
  readonly feed?: readonly string[];
  readonly site?: readonly string[];
  readonly depth?: number;
  readonly budget?: number;
  /** `true` for those of all partners, else the id of one. */
  readonly reprints?: true | string;
}

/** Sources as a scan takes them; files are another matter, they are kept first. */
export function sourceRequests({ sitemap, feed, site, depth, budget, reprints }: SourceOptions): TargetRequest[] {
  const limits = { ...(depth === undefined ? {} : { depth }), ...(budget === undefined ? {} : { budget }) };
  return [
    ...(sitemap ?? []).map((url) => ({ kind: 'SITEMAP' as const, url })),
    ...(feed ?? []).map((url) => ({ kind: 'FEED' as const, url })),
    ...(site ?? []).map((url) => ({ kind: 'SITE' as const, url, ...limits })),
    ...(reprints === undefined
      ? []
      : [{ kind: 'REPRINTS' as const, ...(reprints === true ? {} : { partnerId: reprints }) }]),
  ];
}

/** @throws WrongUsage */
export function wholeNumber(text: string): number {
  if (!/^\d{1,9}$/.test(text)) throw new WrongUsage(`expected a whole number, not ${text}`);
  return Number(text);
}
