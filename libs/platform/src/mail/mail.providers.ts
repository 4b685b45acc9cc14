import { join } from 'node:path';
import type { FactoryProvider } from '@nestjs/common';
import { SETTINGS, type Settings } from '../config/settings.js';
import { MAILER, type Mailer } from './mailer.js';
import { FileMailer, SmtpMailer } from './nodemailer-mailer.js';

/** The mailer as the process's settings want it. */
export const mailProviders: FactoryProvider<Mailer>[] = [
  {
    provide: MAILER,
    useFactory: ({ environment: { SMTP_URL, MAIL_FROM }, dataDir }: Settings) =>
      SMTP_URL === undefined ? new FileMailer(join(dataDir, 'mail'), MAIL_FROM) : new SmtpMailer(SMTP_URL, MAIL_FROM),
    inject: [SETTINGS],
  },
];
