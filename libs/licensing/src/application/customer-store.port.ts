import type { Tx } from '@app/kernel';

/** Injection token of the `CustomerStore`. */
export const CUSTOMER_STORE = Symbol('CUSTOMER_STORE');

/** Customer classes of partners, an axis of the tariff. */
export interface CustomerStore {
  /** STANDARD for a partner nobody has put into a class. */
  classOf(partnerId: string): Promise<string>;
  set(tx: Tx, partnerId: string, customerClass: string): Promise<void>;
}
