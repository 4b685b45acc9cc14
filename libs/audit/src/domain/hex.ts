/** @param hex an even number of hex digits */
export function bytesOfHex(hex: string): Uint8Array {
  return Uint8Array.fromHex(hex);
}

/** @returns lower case */
export function hexOfBytes(bytes: Uint8Array): string {
  return bytes.toHex();
}
