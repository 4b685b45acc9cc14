/**
 * A fingerprint of a text's tokens: 128 bits as 32 hex digits, four runs of FNV-1a with different beginnings. Equal texts have equal
 * prints; no secret, and no defense against somebody who makes two texts collide on purpose.
 */
export function textPrint(ids: Uint32Array): string {
  const lanes = [0x811c9dc5, 0x9e3779b9, 0x85ebca6b, 0xc2b2ae35];
  return lanes
    .map((start) => {
      let hash = (start ^ ids.length) >>> 0;
      for (let at = 0; at < ids.length; at += 1) {
        hash = Math.imul(hash ^ (ids[at] ?? 0), 0x01000193);
        hash = (hash ^ (hash >>> 15)) >>> 0;
      }
      return hash.toString(16).padStart(8, '0');
    })
    .join('');
}
