import { odrlIri, profileIri } from '@app/policy';
import type { Use } from './scope.js';

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
  resale: profileIri('resell'),
  tdm: profileIri('tdm'),
  'ai-training': profileIri('aiTraining'),
  'ai-input': profileIri('aiInput'),
};

export const urn = (id: string): string => `urn:uuid:${id}`;
