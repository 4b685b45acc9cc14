/** Sends letters, at least once. */
export interface Post {
  /** @throws Error when the letter could not be handed over; the caller tries again later */
  send(letter: {
    readonly to: string;
    readonly subject: string;
    /** Plain text. */
    readonly text: string;
    /** The same for the same letter. */
    readonly messageId: string;
  }): Promise<void>;
}
