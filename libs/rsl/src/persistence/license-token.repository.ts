import { createHash } from 'node:crypto';
import type { Tx } from '@app/kernel';
import { dateOf, instantOf, known, managerOf, present, violatedConstraint } from '@app/platform';
import { Injectable } from '@nestjs/common';
import { DataSource, IsNull } from 'typeorm';
import { BoughtAlreadyError, type LicenseTokenStore, type Purchase } from '../application/license-token-store.port.js';
import { type LicenseToken, TOKEN_USES } from '../domain/license-token.js';
import { LicensePurchaseRow } from './license-purchase.row.js';
import { LicenseTokenRow } from './license-token.row.js';

/** The API token a license token was given to. */
const CLIENT = 'SELECT expires_at, revoked_at FROM api_token WHERE id = $1';

interface ClientRecord {
  readonly expires_at: Date;
  readonly revoked_at: Date | null;
}

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

  async clientEndsAt(clientId: string): Promise<Temporal.Instant | undefined> {
    const [client] = await this.dataSource.query<ClientRecord[]>(CLIENT, [clientId]);
    return client === undefined ? undefined : instantOf(client.expires_at);
  }

  async find(id: string): Promise<LicenseToken | undefined> {
    const row = await this.dataSource.manager.findOneBy(LicenseTokenRow, { id });
    if (row === null) return undefined;
    const [client] = await this.dataSource.query<ClientRecord[]>(CLIENT, [row.clientId]);
    return tokenOf(row, client);
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

/** A token ends with the one it was given to: who is no client any more has nothing to show. */
function tokenOf(
  { uses, issuedAt, expiresAt, revokedAt, ...row }: LicenseTokenRow,
  client: ClientRecord | undefined,
): LicenseToken {
  return {
    ...row,
    uses: uses.map((use) => known(TOKEN_USES, use, 'a use of a license token')),
    issuedAt: instantOf(issuedAt),
    expiresAt: instantOf(earlier(expiresAt, client?.expires_at)),
    ...present('revokedAt', instantOrNull(revokedAt ?? client?.revoked_at ?? null)),
  };
}

function earlier(one: Date, other: Date | undefined): Date {
  return other === undefined || one <= other ? one : other;
}

function instantOrNull(date: Date | null): Temporal.Instant | null {
  return date === null ? null : instantOf(date);
}
