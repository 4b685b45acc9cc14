import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { type AddressInfo, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { FileMailer, SmtpMailer } from './nodemailer-mailer.js';

const MAIL = {
  to: 'reader@reader.example',
  subject: 'Ihr Antrag, 您的请求',
  text: 'Received.\n',
  messageId: 'claim.2',
};
const FROM = 'Desk <desk@news.example>';

/** A mail server that takes everything and says what it was told. */
async function aServer() {
  const said: string[] = [];
  const server = createServer((socket) => {
    let isData = false;
    socket.write('220 mail.example\r\n');
    socket.on('data', (bytes) => {
      const text = bytes.toString();
      said.push(text);
      if (isData && !text.endsWith('\r\n.\r\n')) return;
      if (text.startsWith('DATA')) isData = true;
      else if (isData) isData = false;
      socket.write(isData ? '354 go on\r\n' : '250 ok\r\n');
    });
    socket.on('error', () => undefined);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return { port, said, close: () => server.close() };
}

describe('letters', () => {
  it('go to the mail server named, one recipient each', async () => {
    const server = await aServer();
    await new SmtpMailer(`smtp://127.0.0.1:${server.port}`, FROM).send(MAIL);
    server.close();
    const said = server.said.join('');
    expect(said).toContain('MAIL FROM:<desk@news.example>');
    expect(said.match(/RCPT TO:<reader@reader\.example>/g)).toHaveLength(1);
    expect(said).toContain('Message-ID: <claim.2@news.example>');
  });

  it('are refused by a server that is not there, so that the job tries again', async () => {
    const server = await aServer();
    server.close();
    await expect(new SmtpMailer(`smtp://127.0.0.1:${server.port}`, FROM).send(MAIL)).rejects.toThrow();
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
