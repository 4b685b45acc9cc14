import { FAILING_DAYS } from '../../domain/webhooks/webhook-endpoint.js';
import type { AdvisoryRecipients } from '../advisories/advisory-store.port.js';
import type { Letters } from '../advisories/letters.port.js';
import type { WebhookStore } from './webhook-store.port.js';

const WHY = {
  GONE: ['It answered 410: nobody is there any more.', '对方返回 410：该地址已停用。', '對方傳回 410：該位址已停用。'],
  FAILING: [
    `No call has succeeded for ${FAILING_DAYS} days.`,
    `已连续 ${FAILING_DAYS} 天调用失败。`,
    `已連續 ${FAILING_DAYS} 天呼叫失敗。`,
  ],
} as const;
const HEADS = ['This webhook endpoint is no longer called', '该 Webhook 地址已停止调用', '該 Webhook 位址已停止呼叫'];
const TODO = [
  'Mend it, enable it again, and have what was missed sent again.',
  '请修复后重新启用，并重新发送遗漏的通知。',
  '請修復後重新啟用，並重新傳送遺漏的通知。',
];

/** Tells a partner's people by letter that an endpoint of theirs was disabled, in each language one after the other. */
export class WriteEndpointLetter {
  constructor(
    private readonly store: Pick<WebhookStore, 'find'>,
    private readonly recipients: Pick<AdvisoryRecipients, 'ofPartner'>,
    private readonly letters: Letters,
  ) {}

  async execute(endpointId: string): Promise<'SENT' | 'NO_ADDRESS' | 'OVER'> {
    const endpoint = await this.store.find(endpointId);
    const why = endpoint?.disabledFor;
    if (endpoint === undefined || why === undefined || why === 'BY_PARTNER') return 'OVER';
    const people = await this.recipients.ofPartner(endpoint.partnerId);
    const text = HEADS.map((head, at) => [`${head}: ${endpoint.url}`, WHY[why][at], TODO[at]].join('\n')).join('\n\n');
    const subject = `${HEADS.join(' / ')} (${endpointId})`;
    for (const { id, email } of people) {
      await this.letters.send({ to: email, subject, text, messageId: `${endpointId}.${endpoint.version}.${id}` });
    }
    return people.length === 0 ? 'NO_ADDRESS' : 'SENT';
  }
}
