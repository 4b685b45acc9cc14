import type { AuditDraft, AuditTrail } from '@app/audit';
import type { Outbox, Tx } from '@app/kernel';

/** What the subject's id is called in the message. */
const ID_OF = {
  partner: 'partnerId',
  account: 'accountId',
  invitation: 'invitationId',
  session: 'sessionId',
  'api-token': 'apiTokenId',
  mandate: 'mandateId',
  agent: 'agentId',
  'agent-grant': 'agentGrantId',
  ratification: 'ratificationId',
} as const;

export interface PartiesEntry extends AuditDraft {
  readonly subject: { readonly type: keyof typeof ID_OF; readonly id: string };
}

/** Tells outbox and audit log what became of a party, in the caller's transaction and after its other writes. */
export class PartiesJournal {
  constructor(
    private readonly outbox: Outbox,
    private readonly trail: AuditTrail,
  ) {}

  async note(tx: Tx, entry: PartiesEntry): Promise<void> {
    const { action, subject } = entry;
    await this.outbox.announce(tx, { topic: action, payload: { [ID_OF[subject.type]]: subject.id } });
    await this.trail.append(tx, entry);
  }
}
