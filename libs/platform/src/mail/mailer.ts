/** A letter to one person. */
export interface Mail {
  readonly to: string;
  readonly subject: string;
  /** Plain text. */
  readonly text: string;
  /** The same letter sent twice carries the same one, so that a mailbox can tell: without domain and brackets. */
  readonly messageId: string;
}

/** Sends letters. Delivery is at least once. */
export interface Mailer {
  /** @throws Error when the letter could not be handed over; the caller tries again later */
  send(mail: Mail): Promise<void>;
}

/** Injection token of the `Mailer`. */
export const MAILER = Symbol('MAILER');
