/** Most bits written or read in one go. */
const STEP = 24;
const STEP_VALUES = 2 ** STEP;

/** Bits in a row, most significant first, into bytes that grow as needed. */
export class BitWriter {
  private bytes = new Uint8Array(1_024);
  private length = 0;
  private pending = 0;
  private pendingBits = 0;

  /** @param width 0..48; the value fits into it */
  write(value: number, width: number): void {
    if (width > STEP) {
      this.put(Math.floor(value / STEP_VALUES), width - STEP);
      this.put(value % STEP_VALUES, STEP);
    } else {
      this.put(value, width);
    }
  }

  /** `count` zeros and a one. */
  writeUnary(count: number): void {
    let zeros = count;
    for (; zeros >= STEP; zeros -= STEP) this.put(0, STEP);
    this.put(1, zeros + 1);
  }

  /** Fills the last byte. @returns bytes written since the last call */
  flush(): Uint8Array {
    if (this.pendingBits > 0) this.put(0, 8 - this.pendingBits);
    const written = this.bytes.slice(0, this.length);
    this.length = 0;
    this.pending = 0;
    return written;
  }

  private put(value: number, width: number): void {
    // at most 7 bits wait, so that 31 are used; what lies above falls off
    this.pending = (this.pending << width) | value;
    this.pendingBits += width;
    while (this.pendingBits >= 8) {
      this.pendingBits -= 8;
      if (this.length === this.bytes.length) this.grow();
      this.bytes[this.length] = this.pending >>> this.pendingBits;
      this.length += 1;
    }
  }

  private grow(): void {
    const larger = new Uint8Array(this.bytes.length * 2);
    larger.set(this.bytes);
    this.bytes = larger;
  }
}

/** Reads what a `BitWriter` wrote; beyond the end there are zeros. */
export class BitReader {
  /** Place of the next bit. */
  at = 0;

  constructor(private readonly bytes: Uint8Array) {}

  /** @param width 0..48 */
  read(width: number): number {
    if (width <= STEP) return this.take(width);
    const high = this.take(width - STEP);
    return high * STEP_VALUES + this.take(STEP);
  }

  /** @returns how many zeros stood before the next one */
  readUnary(): number {
    let zeros = 0;
    for (;;) {
      const ahead = this.peek(STEP);
      if (ahead !== 0) {
        const more = Math.clz32(ahead) - (32 - STEP);
        this.at += more + 1;
        return zeros + more;
      }
      if (this.at >= this.bytes.length * 8) throw new Error('INVARIANT: packed postings end too early');
      zeros += STEP;
      this.at += STEP;
    }
  }

  private take(width: number): number {
    const value = this.peek(width);
    this.at += width;
    return value;
  }

  private peek(width: number): number {
    if (width === 0) return 0;
    const { bytes } = this;
    const first = this.at >>> 3;
    const word =
      ((bytes[first] ?? 0) << 24) |
      ((bytes[first + 1] ?? 0) << 16) |
      ((bytes[first + 2] ?? 0) << 8) |
      (bytes[first + 3] ?? 0);
    return (word << (this.at & 7)) >>> (32 - width);
  }
}
