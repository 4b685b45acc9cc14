import type { ReadPage } from '@app/pages';
import { type AttributionRequirement, judgeCredit, type OwedLine } from '@app/reprints';
import type { FindingCredit } from '../../domain/finding.js';
import type { CreditJudge } from '../credit-judge.port.js';

/** The publisher's requirement, checked by the attribution check of the reprints feature. */
export class RequiredCredit implements CreditJudge {
  constructor(private readonly requirement: AttributionRequirement) {}

  judge(page: Pick<ReadPage, 'blocks' | 'signals'>, owed?: OwedLine): FindingCredit {
    const { class: creditClass, duty, line, region, visible } = judgeCredit(page, this.requirement, owed);
    return {
      class: creditClass,
      duty,
      visible,
      ...(line === undefined ? {} : { line }),
      ...(region === undefined ? {} : { region }),
    };
  }
}
