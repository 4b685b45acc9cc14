import { describe, expect, it } from '@jest/globals';
import { questionIn } from './agent-question.js';

describe('the question whether somebody may sell', () => {
  it.each([
    ['https://www.yunfan-rights.example:8443/offer?id=1', 'www.yunfan-rights.example'],
    ['HTTP://Agent.example', 'agent.example'],
    [' agent.example ', 'agent.example'],
    ['agent.example/offer', 'agent.example/offer'],
    ['https://', 'https://'],
  ])('by the domain %s is about %s', (domain, value) => {
    expect(questionIn({ domain })).toEqual({ by: 'domain', value });
  });

  it('by a name that looks like an address stays a name', () => {
    expect(questionIn({ name: 'https://a.example/' })).toEqual({ by: 'name', value: 'https://a.example/' });
  });

  it.each([{}, { name: ' ' }, { name: 'A', number: '1' }])('is refused of %j', (asked) => {
    expect(() => questionIn(asked)).toThrow(expect.objectContaining({ status: 400 }));
  });
});
