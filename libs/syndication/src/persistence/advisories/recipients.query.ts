import { FindMailboxes } from '@app/parties';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { AdvisoryRecipients } from '../../application/advisories/advisory-store.port.js';

const MANAGER = `
  SELECT account.email FROM partner JOIN account ON account.id = partner.account_manager_id AND account.status = 'OPEN'
  WHERE partner.id = $1`;

@Injectable()
export class RecipientsQuery implements AdvisoryRecipients {
  constructor(
    private readonly dataSource: DataSource,
    private readonly mailboxes: FindMailboxes,
  ) {}

  ofPartner(partnerId: string): Promise<readonly { readonly id: string; readonly email: string }[]> {
    return this.mailboxes.execute(partnerId);
  }

  async managerOf(partnerId: string): Promise<string | undefined> {
    const [row] = await this.dataSource.query<{ email: string }[]>(MANAGER, [partnerId]);
    return row?.email;
  }
}
