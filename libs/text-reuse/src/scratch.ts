/** Room kept between texts, in numbers; longer texts get room of their own. */
const KEPT_ROOM = 0x4_0000;

/** An array for what is needed during one call, written over by the next: most texts are small, and fresh arrays cost more than their use. */
export class Scratch {
  private room = new Uint32Array(0);

  /** @returns `length` numbers, of any value */
  take(length: number): Uint32Array {
    if (length > KEPT_ROOM) return new Uint32Array(length);
    if (length > this.room.length) this.room = new Uint32Array(Math.min(KEPT_ROOM, length * 2));
    return this.room.subarray(0, length);
  }

  /** @returns `length` zeros */
  zeros(length: number): Uint32Array {
    return this.take(length).fill(0);
  }
}
