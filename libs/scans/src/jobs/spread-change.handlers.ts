import { HandlesJob, type JobHandler } from '@app/platform';
import { Inject, Injectable } from '@nestjs/common';
import { PUBLISHER_SITE, type PublisherSite } from '../application/credit-judge.port.js';
import { ReviewNewTexts } from '../application/review-new-texts.js';
import { SpreadChange } from '../application/spread-change.js';
import { reviewOpenJob } from './review-open.job.js';
import { spreadImportJob } from './spread-import.job.js';
import { spreadLicenseJob } from './spread-license.job.js';
import { spreadPartnerJob } from './spread-partner.job.js';
import { spreadRulesJob } from './spread-rules.job.js';
import { spreadWorkJob } from './spread-work.job.js';

/** How many findings were sent out, as the log says it. */
const sent = (count: number): string => `${count} SENT`;

@Injectable()
@HandlesJob(spreadLicenseJob)
export class SpreadLicenseHandler implements JobHandler<{ licenseId: string }> {
  constructor(private readonly spread: SpreadChange) {}

  async handle({ licenseId }: { licenseId: string }): Promise<string> {
    return sent(await this.spread.execute({ kind: 'LICENSE', licenseId }));
  }
}

@Injectable()
@HandlesJob(spreadPartnerJob)
export class SpreadPartnerHandler implements JobHandler<{ partnerId: string }> {
  constructor(private readonly spread: SpreadChange) {}

  async handle({ partnerId }: { partnerId: string }): Promise<string> {
    return sent(await this.spread.execute({ kind: 'PARTNER', partnerId }));
  }
}

@Injectable()
@HandlesJob(spreadWorkJob)
export class SpreadWorkHandler implements JobHandler<{ workId: string }> {
  constructor(private readonly spread: SpreadChange) {}

  async handle({ workId }: { workId: string }): Promise<string> {
    return sent(await this.spread.execute({ kind: 'WORK', workId }));
  }
}

@Injectable()
@HandlesJob(spreadImportJob)
export class SpreadImportHandler implements JobHandler<{ importId: string }> {
  constructor(
    private readonly spread: SpreadChange,
    private readonly review: ReviewNewTexts,
  ) {}

  async handle(): Promise<string> {
    const ofNewVersions = await this.spread.execute({ kind: 'WORKS' });
    return sent(ofNewVersions + (await this.review.execute()));
  }
}

@Injectable()
@HandlesJob(reviewOpenJob)
export class ReviewOpenHandler implements JobHandler<Record<string, never>> {
  constructor(private readonly spread: SpreadChange) {}

  async handle(): Promise<string> {
    return sent(await this.spread.execute({ kind: 'OPEN' }));
  }
}

@Injectable()
@HandlesJob(spreadRulesJob)
export class SpreadRulesHandler implements JobHandler<Record<string, never>> {
  constructor(
    private readonly spread: SpreadChange,
    @Inject(PUBLISHER_SITE) private readonly site: PublisherSite,
  ) {}

  async handle(): Promise<string> {
    return sent(await this.spread.execute({ kind: 'RULES', current: this.site.rules }));
  }
}
