import { mkdir, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createTransport } from 'nodemailer';
import { MailDelayedError, MailRefusedError } from './mail-refused.error.js';
import type { Mail, Mailer } from './mailer.js';

/** How long a server may take to greet, and to answer, ms. */
const PATIENCE_MS = 10_000;

/** Hosts whose wire is this machine. */
const LOOPBACK = new Set(['localhost', '127.0.0.1', '[::1]']);

/**
 * Hands letters to a mail server. They carry links that open somebody's data: beyond this machine they go encrypted or
 * not at all, unless the address says `?requireTLS=false`.
 */
export class SmtpMailer implements Mailer {
  private readonly transport;

  /** @param url `smtp://user:password@host:port`, or `smtps://…` @param from sender, e.g. `Desk <desk@news.example>` */
  constructor(
    url: string,
    private readonly from: string,
  ) {
    const requireTLS = !LOOPBACK.has(new URL(url).hostname) || new URL(url).username !== '';
    this.transport = createTransport({ requireTLS, url, connectionTimeout: PATIENCE_MS, socketTimeout: PATIENCE_MS });
  }

  async send(mail: Mail): Promise<void> {
    try {
      await this.transport.sendMail(letterOf(mail, this.from));
    } catch (error) {
      throw withoutAddresses(error, mail.messageId);
    }
  }
}

/**
 * Commands whose refusal is about whom a letter is for, or what it says. What a server has against the sender, at sign-in
 * or at MAIL FROM, is for the operator to mend: given up for that, every letter would be lost until then.
 */
const ABOUT_THE_LETTER = new Set(['RCPT TO', 'DATA']);
/** At RCPT TO many servers say only then what they have against the sender: policy and bad sender (RFC 3463, 3.2 and 3.8). */
const ABOUT_THE_SENDER = /^5\.(?:7\.\d+|1\.[78])$/;

/** Servers repeat the address they refuse: only codes may go on, into logs and jobs. */
function withoutAddresses(error: unknown, messageId: string): Error {
  const { code = 'EUNKNOWN', command = '', responseCode, response }: SmtpFailure = isFailure(error) ? error : {};
  if (responseCode === undefined) return new MailDelayedError(messageId, code);
  const detail = /^\d{3}[ -](5\.\d{1,3}\.\d{1,3})\b/.exec(response ?? '')?.[1];
  const isAboutSender = command === 'RCPT TO' && ABOUT_THE_SENDER.test(detail ?? '');
  if (responseCode >= 500 && ABOUT_THE_LETTER.has(command) && !isAboutSender) {
    return new MailRefusedError(messageId, responseCode, detail);
  }
  return new MailDelayedError(messageId, `${code} ${responseCode}`);
}

interface SmtpFailure {
  readonly code?: string;
  /** The one that was refused, e.g. `MAIL FROM`. */
  readonly command?: string;
  readonly responseCode?: number;
  readonly response?: string;
}

function isFailure(error: unknown): error is SmtpFailure {
  return typeof error === 'object' && error !== null && 'code' in error;
}

/** Writes letters as files (RFC 5322), one each, into a folder: where no server is configured, nothing leaves the machine. */
export class FileMailer implements Mailer {
  private readonly transport = createTransport({ streamTransport: true, buffer: true, newline: 'windows' });

  constructor(
    private readonly folder: string,
    private readonly from: string,
  ) {}

  async send(mail: Mail): Promise<void> {
    const { message } = await this.transport.sendMail(letterOf(mail, this.from));
    await mkdir(this.folder, { recursive: true });
    const file = join(this.folder, `${mail.messageId.replaceAll(/[^A-Za-z0-9.-]/g, '_')}.eml`);
    // whole or not at all, for whoever reads along
    await writeFile(`${file}.part`, message);
    await rename(`${file}.part`, file);
  }
}

function letterOf({ to, subject, text, messageId }: Mail, from: string) {
  const domain = /@([^>]+)/.exec(from)?.[1] ?? 'localhost';
  // an object, so that a comma in a name makes no second address
  return { from, to: { name: '', address: to }, subject, text, messageId: `<${messageId}@${domain}>` };
}
