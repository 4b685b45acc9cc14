/** Where letters go out. */
export interface Letters {
  /** @throws Error when it could not be handed over */
  send(letter: {
    readonly to: string;
    readonly subject: string;
    readonly text: string;
    readonly messageId: string;
  }): Promise<void>;
}

/** Whom to write to at a partner. */
export interface PartnerMailboxes {
  execute(partnerId: string): Promise<readonly { readonly id: string; readonly email: string }[]>;
}

/** `OVER`: there is nothing to remind of any more. */
export type LetterOutcome = 'SENT' | 'NO_ADDRESS' | 'OVER';
