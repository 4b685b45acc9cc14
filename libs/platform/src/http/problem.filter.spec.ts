import { describe, expect, it } from '@jest/globals';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { answerProblem } from './problem.filter.js';
import { validationPipe } from './validation.pipe.js';

/** What a reply was told. */
function answered(error: unknown): { status: number; headers: Record<string, string>; body: string } {
  const seen = { status: 0, headers: {} as Record<string, string>, body: '' };
  const reply = {
    status: (status: number) => Object.assign(reply, { seen: Object.assign(seen, { status }) }),
    headers: (headers: Record<string, string>) => Object.assign(reply, { seen: Object.assign(seen, { headers }) }),
    type: () => reply,
    send: (body: string) => Object.assign(seen, { body }),
  };
  answerProblem(error, { id: 'r1', url: '/x?secret=1' } as FastifyRequest, reply as unknown as FastifyReply);
  return seen;
}

describe('a problem', () => {
  it('of an exhausted pool is UNAVAILABLE for a moment, not INTERNAL', () => {
    const { status, headers, body } = answered(new Error('timeout exceeded when trying to connect'));
    expect([status, headers['retry-after']]).toEqual([503, '5']);
    expect(JSON.parse(body)).toMatchObject({ code: 'UNAVAILABLE', instance: '/x' });
  });

  it('with very many broken fields names fifty of them', () => {
    const errors = Array.from({ length: 5_000 }, (_, at) => ({
      property: `f${at}`,
      constraints: { isString: 'a text' },
    }));
    const refuse = Reflect.get(validationPipe(), 'exceptionFactory') as (errors: object[]) => unknown;
    const { body } = answered(refuse(errors));
    expect((JSON.parse(body) as { fields: unknown[] }).fields).toHaveLength(50);
  });
});
