import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { HAS_OPENSSL, OpensslAuthority } from './openssl-authority.fixture.js';
import { readToken, timeStampRequest } from './time-stamp-token.js';

const BYTES = Buffer.from('{"format":"imprimatur-evidence/1"}');
const missing = 'openssl is not installed here';

(HAS_OPENSSL ? describe : describe.skip)(`time stamps of a real authority${HAS_OPENSSL ? '' : ` (${missing})`}`, () => {
  let authority: OpensslAuthority;
  let other: OpensslAuthority;
  beforeAll(async () => {
    authority = await OpensslAuthority.open();
    other = await OpensslAuthority.open();
  });
  afterAll(() => {
    authority.close();
    other.close();
  });

  it('hold over the bytes they were made for, up to the root that is trusted', async () => {
    const { request, nonce } = timeStampRequest(BYTES);
    const read = await readToken(authority.reply(request), BYTES, [authority.root]);
    expect(read).toMatchObject({ ok: true, value: { nonce, authority: 'CN=Trial time-stamp authority' } });
  });

  it('hold over no other bytes', async () => {
    const token = authority.reply(timeStampRequest(BYTES).request);
    const read = await readToken(token, Buffer.from('other'), [authority.root]);
    expect(read).toMatchObject({ ok: false, error: expect.stringContaining('another manifest') });
  });

  it('of an authority nobody trusts are named', async () => {
    const token = authority.reply(timeStampRequest(BYTES).request);
    expect(await readToken(token, BYTES, [other.root])).toMatchObject({ ok: false });
  });

  it('are broken by any change of their signature or time', async () => {
    const token = authority.reply(timeStampRequest(BYTES).request);
    for (const at of [token.length - 3, Math.floor(token.length / 2)]) {
      const changed = Uint8Array.from(token);
      changed[at] = (changed[at] ?? 0) ^ 1;
      expect((await readToken(changed, BYTES, [authority.root])).ok).toBe(false);
    }
  });

  it('and what is none are told apart', async () => {
    expect((await readToken(Buffer.from('<html>'), BYTES)).ok).toBe(false);
    expect((await readToken(new Uint8Array(), BYTES)).ok).toBe(false);
  });
});
