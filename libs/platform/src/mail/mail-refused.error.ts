import { UnrecoverableError } from 'bullmq';

/**
 * A mail server will not take this letter, now or later: no such mailbox, too long, unwanted. Trying again is in vain, so
 * the job that sends it ends. Says which letter and which answer, never to whom: it is logged and kept with the job.
 */
export class MailRefusedError extends UnrecoverableError {
  /**
   * @param messageId of the letter
   * @param status reply code of RFC 5321, e.g. 550
   * @param detail enhanced code of RFC 3463, e.g. 5.1.1, where the server gave one
   */
  constructor(
    readonly messageId: string,
    readonly status: number,
    readonly detail?: string,
  ) {
    super(`MAIL_REFUSED letter ${messageId}: ${[status, detail].filter(Boolean).join(' ')}`);
  }
}

/** A letter could not be handed over now; says which and why in codes, never to whom. */
export class MailDelayedError extends Error {
  /** @param reason reply code of RFC 5321, or what went wrong before there was one, e.g. ECONNECTION, ETLS, EAUTH */
  constructor(
    readonly messageId: string,
    readonly reason: string,
  ) {
    super(`MAIL_DELAYED letter ${messageId}: ${reason}`);
  }
}
