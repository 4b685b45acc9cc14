import type { Actor } from '@app/kernel';
import type { DeclaredReprint } from '../domain/declared-reprint.js';
import type { ReprintQuery, ReprintStore } from './reprint-store.port.js';

/** Reads declared reprints, each actor its own, newest first. */
export class FindReprints {
  constructor(private readonly reprints: ReprintStore) {}

  list(query: ReprintQuery, actor: Actor): Promise<readonly DeclaredReprint[]> {
    return this.reprints.list(query, actor);
  }
}
