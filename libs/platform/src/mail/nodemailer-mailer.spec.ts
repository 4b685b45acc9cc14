import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inspect } from 'node:util';
import { describe, expect, it, jest } from '@jest/globals';
import { UnrecoverableError } from 'bullmq';
import { SMTPServer } from 'smtp-server';
import { MailDelayedError } from './mail-refused.error.js';
import { FileMailer, SmtpMailer } from './nodemailer-mailer.js';

const MAIL = {
  to: 'reader@reader.example',
  subject: 'Ihr Antrag, 您的请求',
  text: 'Received.\n',
  messageId: 'claim.2',
};
const FROM = 'Desk <desk@news.example>';

type Mood = 'TAKES' | 'BUSY' | 'NO_SENDER' | 'NO_RELAY' | 'NO_SUCH_MAILBOX' | 'UNWANTED';

/** A real mail server on this machine. @param offers what it says after EHLO, and how it takes who signs in */
async function aServer(offers: { readonly tls?: 'REFUSED'; readonly users?: Record<string, string> } = {}) {
  const taken: { to: string[]; text: string; secure: boolean; user: string | undefined }[] = [];
  const server = { mood: 'TAKES' as Mood };
  const answer = (status: number, text: string) => Object.assign(new Error(text), { responseCode: status });
  // it warns of its built-in certificate, which is all that is wanted here
  const warned = jest.spyOn(console, 'error').mockImplementation(() => undefined);
  const smtp = new SMTPServer({
    authOptional: offers.users === undefined,
    allowInsecureAuth: true,
    disabledCommands: offers.tls === 'REFUSED' ? ['STARTTLS'] : [],
    onAuth: ({ username = '', password }, _session, done) =>
      offers.users?.[username] === password ? done(null, { user: username }) : done(answer(535, '5.7.8 no')),
    onMailFrom: (_address, _session, done) =>
      server.mood === 'NO_SENDER' ? done(answer(550, '5.7.1 you may not send here')) : done(),
    onRcptTo: ({ address }, _session, done) => {
      if (server.mood === 'BUSY') return done(answer(451, `4.7.1 <${address}> greylisted`));
      if (server.mood === 'NO_RELAY') return done(answer(554, `5.7.1 <${address}> relay access denied`));
      if (server.mood === 'NO_SUCH_MAILBOX') return done(answer(550, `5.1.1 <${address}> unknown`));
      return done();
    },
    onData: (stream, session, done) => {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => {
        if (server.mood === 'UNWANTED') return done(answer(554, '5.7.1 letter to reader@reader.example is spam'));
        taken.push({
          to: session.envelope.rcptTo.map(({ address }) => address),
          text: Buffer.concat(chunks).toString(),
          secure: session.secure,
          user: session.user,
        });
        return done();
      });
    },
  });
  warned.mockRestore();
  smtp.on('error', () => undefined);
  await new Promise<void>((resolve) => smtp.listen(0, '127.0.0.1', resolve));
  const { port } = smtp.server.address() as AddressInfo;
  return Object.assign(server, { port, taken, close: () => new Promise<void>((done) => smtp.close(done)) });
}

const failureOf = (sending: Promise<void>): Promise<Error> =>
  sending.then(
    () => new Error('it was sent'),
    (error: Error) => error,
  );
/** The server's certificate is its own: what counts here is that nothing goes without it. */
const SELF_SIGNED = 'tls.rejectUnauthorized=false';

describe('letters', () => {
  it('go to the mail server named, one recipient each, signed in and encrypted', async () => {
    const server = await aServer({ users: { desk: 'secret' } });
    await new SmtpMailer(`smtp://desk:secret@127.0.0.1:${server.port}?${SELF_SIGNED}`, FROM).send(MAIL);
    await server.close();
    expect(server.taken).toMatchObject([{ to: ['reader@reader.example'], secure: true, user: 'desk' }]);
    expect(server.taken[0]?.text).toContain('Message-ID: <claim.2@news.example>');
    expect(server.taken[0]?.text).toMatch(/^Subject: =\?UTF-8\?/m);
  });

  it('go in no other way than encrypted to a server that will not encrypt, and no password does', async () => {
    const server = await aServer({ tls: 'REFUSED', users: { desk: 'secret' } });
    const mailer = new SmtpMailer(`smtp://desk:secret@127.0.0.1:${server.port}`, FROM);
    const failure = await failureOf(mailer.send(MAIL));
    expect(failure).toBeInstanceOf(MailDelayedError);
    expect(failure.message).toMatch(/^MAIL_DELAYED letter claim\.2: ETLS/);
    // who runs the wire may say that it needs none
    await new SmtpMailer(`smtp://desk:secret@127.0.0.1:${server.port}?requireTLS=false`, FROM).send(MAIL);
    await server.close();
    expect(server.taken).toMatchObject([{ secure: false }]);
  });

  it('go to no server that cannot show whose it is', async () => {
    const server = await aServer();
    const failure = await failureOf(new SmtpMailer(`smtp://a:b@127.0.0.1:${server.port}`, FROM).send(MAIL));
    await server.close();
    expect(failure).toBeInstanceOf(MailDelayedError);
    expect(server.taken).toEqual([]);
  });

  it('are tried again where a server is busy, turns the sender away or is not there', async () => {
    const server = await aServer({ users: { desk: 'secret' } });
    const at = (user: string) => new SmtpMailer(`smtp://${user}@127.0.0.1:${server.port}?${SELF_SIGNED}`, FROM);
    server.mood = 'BUSY';
    const busy = await failureOf(at('desk:secret').send(MAIL));
    expect(busy).toBeInstanceOf(MailDelayedError);
    expect(busy.message).toBe('MAIL_DELAYED letter claim.2: EENVELOPE 451');
    // what a server has against the sender is for the operator to mend, and every letter would be lost meanwhile
    server.mood = 'NO_SENDER';
    const unwelcome = await failureOf(at('desk:secret').send(MAIL));
    expect(unwelcome).toBeInstanceOf(MailDelayedError);
    expect(unwelcome.message).toBe('MAIL_DELAYED letter claim.2: EENVELOPE 550');
    server.mood = 'NO_RELAY';
    const late = await failureOf(at('desk:secret').send(MAIL));
    expect(late).toBeInstanceOf(MailDelayedError);
    expect(late.message).toBe('MAIL_DELAYED letter claim.2: EENVELOPE 554');
    server.mood = 'TAKES';
    const stranger = await failureOf(at('desk:wrong').send(MAIL));
    expect(stranger.message).toBe('MAIL_DELAYED letter claim.2: EAUTH 535');
    await at('desk:secret').send(MAIL);
    await server.close();
    expect(server.taken).toHaveLength(1);
    const gone = await failureOf(at('desk:secret').send(MAIL));
    expect(gone).toBeInstanceOf(MailDelayedError);
  });

  it('are given up where the mailbox is none or the letter is not wanted, and nothing says whose it was', async () => {
    const server = await aServer();
    const mailer = new SmtpMailer(`smtp://127.0.0.1:${server.port}?${SELF_SIGNED}`, FROM);
    server.mood = 'NO_SUCH_MAILBOX';
    const none = await failureOf(mailer.send(MAIL));
    expect(none).toBeInstanceOf(UnrecoverableError);
    expect(none.message).toBe('MAIL_REFUSED letter claim.2: 550 5.1.1');
    server.mood = 'UNWANTED';
    const spam = await failureOf(mailer.send(MAIL));
    await server.close();
    expect(spam.message).toBe('MAIL_REFUSED letter claim.2: 554 5.7.1');
    expect(inspect([none, spam], { depth: 9 })).not.toContain('reader@');
  });

  it('are files where no server is named; one sent twice is one file', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'imprimatur-mail-'));
    const mailer = new FileMailer(join(folder, 'mail'), FROM);
    await mailer.send(MAIL);
    await mailer.send({ ...MAIL, to: 'Somebody, else@reader.example\r\nBcc: all@reader.example' });
    const files = readdirSync(join(folder, 'mail'));
    const letter = readFileSync(join(folder, 'mail', files[0] ?? ''), 'utf8');
    rmSync(folder, { recursive: true });
    expect(files).toEqual(['claim.2.eml']);
    expect(letter).not.toMatch(/^Bcc:/m);
    expect(letter).toMatch(/^From: Desk <desk@news\.example>\r$/m);
  });
});
