import type { Tx } from '@app/kernel';
import type { CounterOffer } from '../domain/counter-offer.js';
import type { MessageVisibility, RequestFile, RequestMessage } from '../domain/request-message.js';

/** Injection token of the `RequestThreadStore`. */
export const REQUEST_THREAD_STORE = Symbol('REQUEST_THREAD_STORE');

/** The talk about requests. Whether the actor may see the request at all is asked before, with the request. */
export interface RequestThreadStore {
  insertOffer(tx: Tx, offer: CounterOffer): Promise<void>;
  /** The one counter-offer that waits for an answer, locked until the end of `tx`. */
  openOffer(tx: Tx, requestId: string): Promise<CounterOffer | undefined>;
  applyOffer(tx: Tx, seen: CounterOffer, next: CounterOffer): Promise<void>;
  /** Oldest first, as all lists here. */
  offers(requestId: string): Promise<readonly CounterOffer[]>;
  insertMessage(tx: Tx, message: RequestMessage): Promise<void>;
  /** @param readable visibilities the reader may see: part of the query */
  messages(requestId: string, readable: readonly MessageVisibility[]): Promise<readonly RequestMessage[]>;
  insertFile(tx: Tx, file: RequestFile): Promise<void>;
  countFiles(tx: Tx, requestId: string): Promise<number>;
  files(requestId: string, readable: readonly MessageVisibility[]): Promise<readonly RequestFile[]>;
}
