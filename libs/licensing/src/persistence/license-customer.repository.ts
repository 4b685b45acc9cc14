import type { Tx } from '@app/kernel';
import { managerOf } from '@app/platform';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { CustomerStore } from '../application/customer-store.port.js';
import { STANDARD_CUSTOMER } from '../domain/tariff.js';
import { LicenseCustomerRow } from './license-customer.row.js';

@Injectable()
export class LicenseCustomerRepository implements CustomerStore {
  constructor(private readonly dataSource: DataSource) {}

  async classOf(partnerId: string): Promise<string> {
    const row = await this.dataSource.getRepository(LicenseCustomerRow).findOneBy({ partnerId });
    return row?.customerClass ?? STANDARD_CUSTOMER;
  }

  async set(tx: Tx, partnerId: string, customerClass: string): Promise<void> {
    await managerOf(tx)
      .createQueryBuilder()
      .insert()
      .into(LicenseCustomerRow)
      .values({ partnerId, customerClass })
      .orUpdate(['class'], ['partner_id'])
      .execute();
  }
}
