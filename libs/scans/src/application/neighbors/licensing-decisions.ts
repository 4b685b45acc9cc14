import type { DecideUse, UseDuty } from '@app/licensing';
import type { DecisionFacts } from '../../domain/finding-facts.js';
import { USE_OF_REUSE } from '../../domain/use-of-reuse.js';
import type { SeenUse, UseDecisions } from '../decisions.port.js';

/** The decision engine of the licensing feature, as a scan asks it. */
export class LicensingDecisions implements UseDecisions {
  constructor(private readonly decideUse: Pick<DecideUse, 'execute'>) {}

  async decide(uses: readonly SeenUse[]): Promise<readonly DecisionFacts[]> {
    const questions = uses.map(({ workId, reuse, at, partnerId, host, language, territory, excerptPercent }) => ({
      workId,
      action: USE_OF_REUSE[reuse],
      at,
      medium: 'web' as const,
      ...(partnerId === undefined ? {} : { partnerId }),
      ...(host === undefined ? {} : { domain: host }),
      ...(language === undefined ? {} : { language }),
      ...(territory === undefined ? {} : { territory }),
      ...(excerptPercent === undefined ? {} : { excerptPercent }),
    }));
    const decisions = await this.decideUse.execute(questions);
    return decisions.map(({ verdict, reasons, duties, licenseId }) => ({
      verdict,
      reasons: reasons.map(({ code, detail, licenseId: about, dimension }) => ({
        code,
        detail,
        ...(about === undefined ? {} : { licenseId: about }),
        ...(dimension === undefined ? {} : { dimension }),
      })),
      duties: duties.map(({ kind }) => kind),
      ...(licenseId === undefined ? {} : { licenseId }),
      ...creditLineOf(duties),
    }));
  }
}

function creditLineOf(duties: readonly UseDuty[]): Pick<DecisionFacts, 'creditLine'> {
  const owed = duties.find((duty) => duty.kind === 'ATTRIBUTE');
  return owed === undefined ? {} : { creditLine: { line: owed.line, language: owed.language } };
}
