import { describe, expect, it } from '@jest/globals';
import { command, folderOf } from '../memory-io.fixture.js';

describe('certificate verify --jwks', () => {
  const cwd = folderOf({ 'c.jwt': 'no token at all', 'keys.json': '{"keys":[]}', 'bad.json': '{"keys":1}' });

  it('a text that is no certificate is tampered, status 1', async () => {
    const { status, lines, err } = await command(
      ['certificate', 'verify', 'c.jwt', '--jwks', 'keys.json', '--json'],
      cwd,
    );
    expect(status).toBe(1);
    expect(lines).toMatchObject([{ status: 'tampered', checks: [{ ok: false }] }]);
    expect(JSON.parse(err)).toMatchObject({ code: 'CERTIFICATE_NOT_VALID', certificateStatus: 'tampered' });
  });

  it.each([
    [['c.jwt', '--jwks', 'bad.json'], 1, 'INPUT_UNREADABLE'],
    [['c.jwt', '--jwks', 'none.json'], 1, 'INPUT_MISSING'],
    [['none.jwt', '--jwks', 'keys.json'], 1, 'INPUT_MISSING'],
    [['12345', '--jwks', 'keys.json'], 2, 'USAGE_WRONG'],
    [['c.jwt', '--jwks', 'keys.json', '--at', 'yesterday'], 2, 'USAGE_WRONG'],
  ])('%j: status %i, %s', async (args, status, code) => {
    const ran = await command(['certificate', 'verify', ...args, '--json'], cwd);
    expect([ran.status, ran.out]).toEqual([status, '']);
    expect(JSON.parse(ran.err)).toMatchObject({ code });
  });
});

describe('audit verify FILE', () => {
  it('an empty log is consistent and has size 0', async () => {
    const cwd = folderOf({ 'log.jsonl': '' });
    expect(await command(['audit', 'verify', 'log.jsonl', '--json'], cwd)).toMatchObject({
      status: 0,
      lines: [{ size: 0, consistent: true }],
    });
  });

  it('a log shorter than it is known to have been is truncated', async () => {
    const cwd = folderOf({ 'log.jsonl': '' });
    const { status, lines } = await command(['audit', 'verify', 'log.jsonl', '--size', '2', '--json'], cwd);
    expect(status).toBe(1);
    expect(lines).toMatchObject([{ problems: [{ code: 'LOG_TRUNCATED' }] }]);
  });

  it('a missing file is refused', async () => {
    expect((await command(['audit', 'verify', 'none.jsonl'])).err).toContain('[INPUT_MISSING]');
  });
});

describe('bench and eval', () => {
  it('without a name they list their names', async () => {
    expect((await command(['bench'])).out).toContain('text-reuse\n');
    expect((await command(['eval'])).out).toContain('extraction\n');
  });

  it('an unknown name is refused', async () => {
    expect((await command(['bench', 'toString'])).err).toContain('[NAME_UNKNOWN]');
  });
});
