/**
 * Saves texts one after the other and knows which one the service has: only one whose saving ended well. Whoever saves
 * a text that is on its way waits for it, and hears of its failure.
 */
export class LatestSaved {
  private saved: string | undefined;
  private flying: { readonly text: string; readonly done: Promise<void> } | undefined;

  /** @param send not called where the service has this text already */
  save(text: string, send: () => Promise<void>): Promise<void> {
    if (this.flying?.text === text) return this.flying.done;
    const before = this.flying?.done ?? Promise.resolve();
    const done = before.then(
      () => this.sendOnce(text, send),
      () => this.sendOnce(text, send),
    );
    const mine = { text, done };
    this.flying = mine;
    const land = () => {
      if (this.flying === mine) this.flying = undefined;
    };
    done.then(land, land);
    return done;
  }

  /** The service has nothing of it any more. */
  forget(): void {
    this.saved = undefined;
  }

  private async sendOnce(text: string, send: () => Promise<void>): Promise<void> {
    if (text === this.saved) return;
    // what a failure leaves at the service is not known
    this.saved = undefined;
    await send();
    this.saved = text;
  }
}
