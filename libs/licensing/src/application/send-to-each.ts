import { tryEach } from '@app/kernel';
import type { ReminderLetter } from '../domain/reminder-letter.js';
import type { LetterOutcome, Letters } from './letters.port.js';

/**
 * Sends one letter to several people. A mailbox that takes none keeps nobody else from theirs.
 * @param messageId of the letter; each person's gets the person's id behind it, the same when it is sent again
 * @throws as `tryEach` does
 */
export async function sendToEach(
  letters: Letters,
  people: readonly { readonly id: string; readonly email: string }[],
  { messageId, ...letter }: ReminderLetter & { readonly messageId: string },
): Promise<LetterOutcome> {
  await tryEach(people, ({ id, email }) => letters.send({ ...letter, to: email, messageId: `${messageId}.${id}` }));
  return people.length === 0 ? 'NO_ADDRESS' : 'SENT';
}
