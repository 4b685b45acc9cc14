import type { RetryOptions } from '../jobs/define-job.js';

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
  /**
   * @throws MailDelayedError when the letter could not be handed over now; the caller tries again later
   * @throws MailRefusedError when it never can; ends the job that sends it
   */
  send(mail: Mail): Promise<void>;
}

/**
 * How long a job goes on trying to hand a letter over: half a day, since servers turn strangers away for minutes and are
 * down for hours.
 */
export const MAIL_RETRY: RetryOptions = { attempts: 12, delayMs: 20_000 };

/** Injection token of the `Mailer`. */
export const MAILER = Symbol('MAILER');
