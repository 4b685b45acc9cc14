import { HandlesJob, type JobHandler } from '@app/platform';
import { Injectable } from '@nestjs/common';
import { ExpireReservations } from '../application/expire-reservations.js';
import type { LicenseId } from '../domain/license.js';
import { expireReservationsJob } from './expire-reservations.job.js';

@Injectable()
@HandlesJob(expireReservationsJob)
export class ExpireReservationsHandler implements JobHandler<{ licenseId: LicenseId }> {
  constructor(private readonly expireReservations: ExpireReservations) {}

  async handle({ licenseId }: { licenseId: LicenseId }): Promise<string> {
    return `${await this.expireReservations.execute(licenseId)} EXPIRED`;
  }
}
