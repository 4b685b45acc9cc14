import { describe, expect, it } from '@jest/globals';
import { reminderLetter } from './reminder-letter.js';

describe('a reminder', () => {
  it.each(['DESK_ANSWER', 'PARTNER_ANSWER', 'TERM_END'] as const)(
    'of %s names the matter and the local end, in three languages',
    (kind) => {
      const until = Temporal.Instant.from('2026-12-23T16:00:00Z');
      const { subject, text } = reminderLetter({ kind, id: 'a-1', until }, 'Asia/Shanghai');
      expect(subject.split(' / ')).toHaveLength(3);
      const parts = text.split('\n\n');
      expect(parts).toHaveLength(3);
      for (const part of parts) {
        expect(part).toContain('a-1');
        expect(part).toContain('2026-12-24 00:00 +08:00');
      }
    },
  );
});
