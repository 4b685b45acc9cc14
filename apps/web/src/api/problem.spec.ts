import { describe, expect, it } from '@jest/globals';
import { problemFrom } from './problem.js';

describe('a refusal', () => {
  it('keeps code, detail and every fact of the service', () => {
    const body = {
      type: '/docs/errors#STATE_REFUSED',
      title: 'No',
      status: 409,
      code: 'STATE_REFUSED',
      detail: 'Why',
      state: 'DRAFT',
    };
    expect(problemFrom(body, 409).problem).toMatchObject({ ...body, correlationId: '' });
  });

  it('names places with the form expected there', () => {
    const fields = [{ pointer: '/claimant/email', expected: ['an e-mail address'] }, { pointer: 1 }, null];
    const read = problemFrom({ title: 'No', code: 'REQUEST_INVALID', fields }, 400).fields;
    expect(read).toEqual([{ pointer: '/claimant/email', expected: 'an e-mail address' }]);
  });

  it('reads a single place as one', () => {
    const read = problemFrom(
      { title: 'No', code: 'CLAIM_NOT_ARISEN', place: 'arose', expected: 'a day up to today' },
      422,
    );
    expect(read.fields).toEqual([{ pointer: '/arose', expected: 'a day up to today' }]);
  });

  it.each([['<html>502</html>'], [undefined], [null], [{ code: 1 }], [[]]])(
    'that is none of ours, %j, is one nevertheless',
    (body) => {
      expect(problemFrom(body, 502).problem).toMatchObject({ code: 'UNREADABLE', status: 502 });
    },
  );
});
