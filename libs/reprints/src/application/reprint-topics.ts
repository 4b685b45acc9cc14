/** Topics of this feature that others act on. */
export const REPRINT_TOPICS = {
  /** `{reprintId, url}`: somebody should look at the page: it was just declared, its next look is due, or a clock has run out */
  checkDue: 'reprints.check-due',
} as const;
