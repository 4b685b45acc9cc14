export default {
  title: 'Deadlines',
  lead: 'The clocks of all cases, the earliest end first; each with the reason why it is this day.',
  empty: 'No clock runs',
  emptyText: 'Clocks start with deliveries, counter-notices, preservations and judgments.',
  case: 'To the case',
  legalDay: 'Days end at midnight in {{zone}}.',
  day: 'last day',
} as const;
