import type { Tx } from '@app/kernel';
import { managerOf } from '@app/platform';
import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { CertificateKeyStore } from '../application/certificate-key-store.port.js';
import { type CertificateKey, KEY_STATES } from '../domain/certificate-key.js';
import { CertificateKeyRow } from './certificate-key.row.js';
import { dateOf, instantOf, optionalDate, optionalInstant } from './instants.js';
import { known } from './scope.mapper.js';

@Injectable()
export class CertificateKeyRepository implements CertificateKeyStore {
  constructor(private readonly dataSource: DataSource) {}

  all(): Promise<readonly CertificateKey[]> {
    return read(this.dataSource.manager);
  }

  async claimAll(tx: Tx): Promise<readonly CertificateKey[]> {
    const manager = managerOf(tx);
    // two processes that start together must not both make a key the active one
    await manager.query('LOCK TABLE certificate_key IN SHARE ROW EXCLUSIVE MODE');
    return read(manager);
  }

  async put(tx: Tx, keys: readonly CertificateKey[]): Promise<void> {
    for (const key of keys) await managerOf(tx).upsert(CertificateKeyRow, rowOf(key), ['kid']);
  }
}

async function read(manager: EntityManager): Promise<readonly CertificateKey[]> {
  const rows = await manager.find(CertificateKeyRow, { order: { activatedAt: 'DESC', kid: 'ASC' } });
  const keys = rows.map(keyOf);
  return [...keys.filter(({ state }) => state === 'ACTIVE'), ...keys.filter(({ state }) => state !== 'ACTIVE')];
}

function keyOf({ kid, x, state, ...dates }: CertificateKeyRow): CertificateKey {
  const retiredAt = optionalInstant(dates.retiredAt);
  const revokedAt = optionalInstant(dates.revokedAt);
  return {
    kid,
    x,
    state: known(KEY_STATES, state),
    activatedAt: instantOf(dates.activatedAt),
    ...(retiredAt === undefined ? {} : { retiredAt }),
    ...(revokedAt === undefined ? {} : { revokedAt }),
  };
}

function rowOf({ kid, x, state, activatedAt, retiredAt, revokedAt }: CertificateKey): CertificateKeyRow {
  return {
    kid,
    x,
    state,
    activatedAt: dateOf(activatedAt),
    retiredAt: optionalDate(retiredAt),
    revokedAt: optionalDate(revokedAt),
  };
}
