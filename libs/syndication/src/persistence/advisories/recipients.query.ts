import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { AdvisoryRecipients } from '../../application/advisories/advisory-store.port.js';

const PEOPLE = `
  SELECT id, email FROM account WHERE partner_id = $1 AND status = 'OPEN' AND ('PARTNER_ADMIN' = ANY (roles)
    OR NOT EXISTS (SELECT 1 FROM account admin
      WHERE admin.partner_id = $1 AND admin.status = 'OPEN' AND 'PARTNER_ADMIN' = ANY (admin.roles)))
  ORDER BY id`;

const MANAGER = `
  SELECT account.email FROM partner JOIN account ON account.id = partner.account_manager_id AND account.status = 'OPEN'
  WHERE partner.id = $1`;

@Injectable()
export class RecipientsQuery implements AdvisoryRecipients {
  constructor(private readonly dataSource: DataSource) {}

  ofPartner(partnerId: string): Promise<readonly { readonly id: string; readonly email: string }[]> {
    return this.dataSource.query<{ id: string; email: string }[]>(PEOPLE, [partnerId]);
  }

  async managerOf(partnerId: string): Promise<string | undefined> {
    const [row] = await this.dataSource.query<{ email: string }[]>(MANAGER, [partnerId]);
    return row?.email;
  }
}
