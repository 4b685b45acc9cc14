import type { Tx } from '@app/kernel';
import { managerOf } from '@app/platform';
import { Injectable } from '@nestjs/common';
import type { SubLicenseStore } from '../application/sub-license-store.port.js';
import { LicenseId } from '../domain/license.js';
import { LicenseSubRequestRow } from './license-sub-request.row.js';

@Injectable()
export class SubLicenseRepository implements SubLicenseStore {
  async place(tx: Tx, requestId: string, upstreamLicenseId: LicenseId): Promise<void> {
    await managerOf(tx).insert(LicenseSubRequestRow, { requestId, upstreamLicenseId });
  }

  async upstreamOf(tx: Tx, requestId: string): Promise<LicenseId | undefined> {
    const row = await managerOf(tx).findOneBy(LicenseSubRequestRow, { requestId });
    return row === null ? undefined : LicenseId(row.upstreamLicenseId);
  }
}
