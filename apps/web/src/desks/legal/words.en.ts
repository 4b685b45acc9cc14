export default {
  title: 'Report inbox',
  lead: 'What waits for a decision: the next deadline first, then what weighs more.',
  empty: 'Nothing waits',
  emptyText: 'Reports by readers, from scans and of certificates that do not hold come here.',
  more: 'Show more',
  column: { what: 'What', where: 'Where', due: 'Due', received: 'Received', impact: 'Weight' },
  filter: { label: 'Show', REPORT: 'Reports', CASE: 'Cases', ALL: 'Both' },
  kind: {
    FALSE_AGENT: 'False agent',
    UNAUTHORIZED_SALE: 'Unauthorized sale',
    UNAUTHORIZED_USE: 'Unauthorized use',
    BREACH_OF_LICENSE: 'Breach of license',
  },
  noDue: 'no deadline',
  noPlace: 'no address',
} as const;
