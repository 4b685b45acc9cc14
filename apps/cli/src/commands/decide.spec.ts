import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from '@jest/globals';
import { describeShared } from '@test/shared-data.js';
import { command, folderOf } from '../memory-io.fixture.js';

describeShared('suites/odrl', 'decide', (suite) => {
  const file = (folder: string) => `${suite}/${folder}/${readdirSync(`${suite}/${folder}`)[0] ?? ''}`;
  const args = () => [
    'decide',
    '--policies',
    file('policies'),
    '--request',
    file('requests'),
    '--world',
    file('sotw'),
    '--json',
  ];

  it('prints verdict, reasons and duties', async () => {
    const { status, lines, err } = await command(args());
    expect({ status, err }).toEqual({ status: 0, err: '' });
    expect(lines).toMatchObject([
      { verdict: expect.any(String), because: expect.any(Array), duties: expect.any(Array) },
    ]);
  });

  it('several requests give one answer each, with the request named', async () => {
    const [first = ''] = [file('requests')];
    const { lines } = await command([...args().slice(0, 5), first, ...args().slice(5)]);
    expect(lines).toMatchObject([{ request: first }, { request: first }]);
  });

  it('folders give all their policies and an answer for each of their requests', async () => {
    const cwd = folderOf({
      'policies/a.ttl': readFileSync(file('policies')),
      'requests/one.ttl': readFileSync(file('requests')),
      'requests/two.ttl': readFileSync(file('requests')),
      'world.ttl': readFileSync(file('sotw')),
    });
    const ran = await command(
      ['decide', '--policies', 'policies', '--request', 'requests', '--world', 'world.ttl', '--json'],
      cwd,
    );
    expect(ran).toMatchObject({
      status: 0,
      err: '',
      lines: [{ request: 'requests/one.ttl' }, { request: 'requests/two.ttl' }],
    });
  });

  it('several worlds, or a folder of them, tell one state of the world together; two clocks are refused', async () => {
    const clock = (time: string) =>
      `<urn:w#currentTime> <http://purl.org/dc/terms/issued> "${time}"^^<http://www.w3.org/2001/XMLSchema#dateTime> .`;
    const cwd = folderOf({
      'p.ttl': `@prefix odrl: <http://www.w3.org/ns/odrl/2/> . @prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
        <urn:p> a odrl:Set ; odrl:permission <urn:p#may> . <urn:p#may> odrl:action odrl:read ; odrl:target <urn:all> ;
        odrl:constraint [ odrl:leftOperand odrl:dateTime ; odrl:operator odrl:lt ;
          odrl:rightOperand "2027-01-01T00:00:00Z"^^xsd:dateTime ] .`,
      'r.ttl': `@prefix odrl: <http://www.w3.org/ns/odrl/2/> .
        <urn:r> a odrl:Request ; odrl:permission [ odrl:action odrl:read ; odrl:target <urn:one> ] .`,
      'world/time.ttl': clock('2026-06-01T00:00:00Z'),
      'world/members.ttl': '<urn:one> <http://www.w3.org/ns/odrl/2/partOf> <urn:all> .',
      'later.ttl': clock('2026-06-02T00:00:00Z'),
    });
    const ask = (...world: string[]) =>
      command(['decide', '--policies', 'p.ttl', '--request', 'r.ttl', '--world', ...world, '--json'], cwd);
    const verdictOf = async (...world: string[]) => (await ask(...world)).lines[0]?.verdict;
    expect(await verdictOf('world/time.ttl', 'world/members.ttl')).toBe('PERMITTED');
    expect(await verdictOf('world/time.ttl', '--world', 'world/members.ttl')).toBe('PERMITTED');
    expect(await verdictOf('world')).toBe('PERMITTED');
    expect(await verdictOf('world/time.ttl')).toBe('NOT_LICENSED');
    const { status, err } = await ask('world', 'later.ttl');
    expect([status, JSON.parse(err)]).toEqual([1, expect.objectContaining({ code: 'POLICY_OPERAND_INVALID' })]);
  });

  it('a policy that cannot be read is refused with its file', async () => {
    const cwd = folderOf({ 'p.ttl': 'this is no turtle .' });
    const { status, err } = await command(
      ['decide', '--policies', 'p.ttl', '--request', file('requests'), '--world', file('sotw'), '--json'],
      cwd,
    );
    expect(status).toBe(1);
    expect(JSON.parse(err)).toMatchObject({ code: 'POLICY_SYNTAX', input: 'p.ttl' });
  });

  it('without a world it is wrong usage', async () => {
    expect(readFileSync(file('policies'), 'utf8')).not.toBe('');
    expect(await command(['decide', '--policies', 'a', '--request', 'b'])).toMatchObject({ status: 2 });
  });
});
