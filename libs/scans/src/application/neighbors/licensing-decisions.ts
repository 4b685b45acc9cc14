import type { DecideUse } from '@app/licensing';
import type { DecisionFacts } from '../../domain/finding-facts.js';
import { USE_OF_REUSE } from '../../domain/use-of-reuse.js';
import type { SeenUse, UseDecisions } from '../decisions.port.js';

/** The decision engine of the licensing feature, as a scan asks it. */
export class LicensingDecisions implements UseDecisions {
  constructor(private readonly decideUse: Pick<DecideUse, 'execute'>) {}

  async decide(uses: readonly SeenUse[]): Promise<readonly DecisionFacts[]> {
    const questions = uses.map(({ workId, reuse, at, partnerId, host, language }) => ({
      workId,
      action: USE_OF_REUSE[reuse],
      at,
      medium: 'web' as const,
      ...(partnerId === undefined ? {} : { partnerId }),
      ...(host === undefined ? {} : { domain: host }),
      ...(language === undefined ? {} : { language }),
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
    }));
  }
}
