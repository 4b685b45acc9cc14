import { mkdir, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createTransport } from 'nodemailer';
import type { Mail, Mailer } from './mailer.js';

/** How long a server may take to greet, and to answer, ms. */
const PATIENCE_MS = 10_000;

/** Hands letters to a mail server. */
export class SmtpMailer implements Mailer {
  private readonly transport;

  /** @param url `smtp://user:password@host:port`, or `smtps://…` @param from sender, e.g. `Desk <desk@news.example>` */
  constructor(
    url: string,
    private readonly from: string,
  ) {
    this.transport = createTransport({ url, connectionTimeout: PATIENCE_MS, socketTimeout: PATIENCE_MS });
  }

  async send(mail: Mail): Promise<void> {
    await this.transport.sendMail(letterOf(mail, this.from));
  }
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
