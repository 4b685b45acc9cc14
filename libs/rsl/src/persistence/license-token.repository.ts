import { createHash } from 'node:crypto';
import type { Tx } from '@app/kernel';
import { dateOf, instantOf, known, managerOf, present, violatedConstraint } from '@app/platform';
import { Injectable } from '@nestjs/common';
import { DataSource, IsNull } from 'typeorm';
import { BoughtAlreadyError, type LicenseTokenStore, type Purchase } from '../application/license-token-store.port.js';
import { type LicenseToken, TOKEN_USES } from '../domain/license-token.js';
import { LicensePurchaseRow } from './license-purchase.row.js';
import { LicenseTokenRow } from './license-token.row.js';

@Injectable()
export class LicenseTokenRepository implements LicenseTokenStore {
  constructor(private readonly dataSource: DataSource) {}

  async insert(tx: Tx, { issuedAt, expiresAt, revokedAt, uses, ...token }: LicenseToken): Promise<void> {
    await managerOf(tx).insert(LicenseTokenRow, {
      ...token,
      uses: [...uses],
      issuedAt: dateOf(issuedAt),
      expiresAt: dateOf(expiresAt),
      revokedAt: revokedAt === undefined ? null : dateOf(revokedAt),
    });
  }

  async find(id: string): Promise<LicenseToken | undefined> {
    const row = await this.dataSource.manager.findOneBy(LicenseTokenRow, { id });
    return row === null ? undefined : tokenOf(row);
  }

  async revoke(tx: Tx, id: string, at: Temporal.Instant): Promise<boolean> {
    const open = { id, revokedAt: IsNull() };
    const { affected } = await managerOf(tx).update(LicenseTokenRow, open, { revokedAt: dateOf(at) });
    return affected === 1;
  }

  async keepPurchase(tx: Tx, { partnerId, key, licenseId }: Purchase): Promise<void> {
    const wish = createHash('sha256').update(key).digest('hex');
    try {
      await managerOf(tx).insert(LicensePurchaseRow, { partnerId, wish, licenseId });
    } catch (failure) {
      if (violatedConstraint(failure) === 'pk_license_purchase') throw new BoughtAlreadyError();
      throw failure;
    }
  }
}

function tokenOf({ uses, issuedAt, expiresAt, revokedAt, ...row }: LicenseTokenRow): LicenseToken {
  return {
    ...row,
    uses: uses.map((use) => known(TOKEN_USES, use, 'a use of a license token')),
    issuedAt: instantOf(issuedAt),
    expiresAt: instantOf(expiresAt),
    ...present('revokedAt', revokedAt === null ? null : instantOf(revokedAt)),
  };
}
