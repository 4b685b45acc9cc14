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
