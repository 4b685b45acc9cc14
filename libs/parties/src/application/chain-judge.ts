import type { Tx } from '@app/kernel';
import type { AgentGrant } from '../domain/agent-grant.js';
import type { Authority } from '../domain/authority-scope.js';
import { type JudgedLink, judgeChain } from '../domain/judge-chain.js';
import type { Mandate } from '../domain/mandate.js';
import type { ContainmentPort } from './containment.port.js';
import type { CurrentMandate } from './current-mandate.js';

/** Judges chains of authority by the mandates on record. */
export class ChainJudge {
  constructor(
    private readonly mandates: CurrentMandate,
    readonly outside: ContainmentPort,
  ) {}

  async operatorRight(at: Temporal.Instant, tx?: Tx): Promise<Authority | undefined> {
    const mandate = await this.mandates.execute(at, tx);
    return mandate === undefined ? undefined : rightOf(mandate);
  }

  /** @param tx of a caller that holds one: a second connection would wait for the first */
  async judge(links: readonly AgentGrant[], at: Temporal.Instant, tx?: Tx): Promise<readonly JudgedLink[]> {
    const [top] = links;
    if (top === undefined) return [];
    const [now, atIssue] = [await this.operatorRight(at, tx), await this.operatorRight(top.issuedAt, tx)];
    const right = { ...(now === undefined ? {} : { now }), ...(atIssue === undefined ? {} : { atIssue }) };
    return judgeChain(links, right, at, this.outside);
  }
}

/** The mandate names no uses: it lets the operator sell all of them. */
function rightOf({ exclusive, territories, media, languages, granted }: Mandate): Authority {
  return { scope: { exclusive, territories, media, languages, uses: ['*'] }, period: granted };
}
