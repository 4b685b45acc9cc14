import { odrlIri } from '@app/policy';
import type { Use } from './scope.js';

/** Namespace of what ODRL has no word for. */
export const PROFILE = 'https://imprimatur.example/ns/odrl/1#';

/**
 * The ODRL action of each use. A reprint is `distribute`, not `reproduce`: ODRL includes `extract` in `reproduce`, and a
 * right to reprint whole is none to excerpt. Resale is our own word: ODRL's `sell` gives up the original.
 */
export const ACTION_OF: Readonly<Record<Use, string>> = {
  reprint: odrlIri('distribute'),
  excerpt: odrlIri('extract'),
  translation: odrlIri('translate'),
  adaptation: odrlIri('derive'),
  archive: odrlIri('archive'),
  resale: `${PROFILE}resell`,
  tdm: `${PROFILE}mine`,
  'ai-training': `${PROFILE}train`,
  'ai-input': `${PROFILE}prompt`,
};

/** Where our own actions belong: each stands directly under ODRL's `use`. */
export const PROFILE_ACTIONS: ReadonlyMap<string, readonly string[]> = new Map(
  ['resell', 'mine', 'train', 'prompt'].map((name) => [PROFILE + name, [odrlIri('use')]]),
);

/** Exact words of the credit line, which ODRL's `attribute` does not hold. */
export const CREDIT_LINE = `${PROFILE}creditLine`;

export const urn = (id: string): string => `urn:uuid:${id}`;
