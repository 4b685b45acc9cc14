import { problem } from '@app/platform';
import type { AgentQuestion } from '../application/check-agent.js';

/**
 * What is asked about, and in which way. Who met an agent on the web has the address of a page at hand: it asks by the
 * host of that page.
 * @throws ProblemException AGENT_QUESTION_INVALID unless exactly one way is taken
 */
export function questionIn(asked: Partial<Record<AgentQuestion['by'], string>>): AgentQuestion {
  const questions = (['name', 'number', 'domain'] as const).flatMap((by) => {
    const value = asked[by]?.trim() ?? '';
    return value === '' ? [] : [{ by, value: by === 'domain' ? hostIn(value) : value }];
  });
  const [question] = questions;
  if (question === undefined || questions.length > 1) {
    throw problem({ code: 'AGENT_QUESTION_INVALID', detail: 'Expected exactly one of name, number and domain' });
  }
  return question;
}

function hostIn(typed: string): string {
  return /^https?:\/\//iu.test(typed) && URL.canParse(typed) ? new URL(typed).hostname : typed;
}
