import type { Holding } from '@app/retention';

/** Personal data in the history of deliveries: from which address somebody fetched. The rest is between organizations. */
export const syndicationHoldings: readonly Holding[] = [
  {
    name: 'syndication.delivery',
    what: 'From which network address you fetched works',
    purpose: 'To show what was delivered to whom, under which license',
    basis: 'PIPL art. 13(1)(2); Regulation (EU) 2016/679, art. 6(1)(b)',
    table: 'delivery',
    joins: 'LEFT JOIN account reader ON reader.id::text = it.actor_id',
    key: 'it.id::text',
    person: 'reader.email',
    matters: [['delivery', 'it.id::text']],
    remains: `it.address <> 'erased'`,
    exports: { address: 'it.address', format: 'it.format', deliveredAt: 'it.delivered_at' },
    clocks: [
      {
        when: 'true',
        since: 'it.delivered_at',
        rule: 'CONTRACT_RETENTION',
        onRequest: 'AFTER_PERIOD',
        law: 'what was delivered can be disputed as long; PRC Civil Code, art. 188(1); Regulation (EU) 2016/679, art. 17(3)(e)',
      },
    ],
    erasure: { address: `'erased'` },
  },
];
