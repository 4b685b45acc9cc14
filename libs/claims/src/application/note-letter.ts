import type { Clock, UnitOfWork } from '@app/kernel';
import type { LetterRecords, LetterStanding } from './letter-records.port.js';
import type { WriteLetterCommand } from './write-letter.js';

/** Writes down how a letter fared, so that the desk sees whom no word has reached. */
export class NoteLetter {
  constructor(
    private readonly work: UnitOfWork,
    private readonly clock: Clock,
    private readonly letters: LetterRecords,
  ) {}

  execute({ claimId, told, version }: WriteLetterCommand, standing: LetterStanding, answer?: string): Promise<void> {
    const letter = { told, version, standing, triedAt: this.clock.now() };
    return this.work.run((tx) =>
      this.letters.note(tx, claimId, { ...letter, ...(answer === undefined ? {} : { answer }) }),
    );
  }
}
