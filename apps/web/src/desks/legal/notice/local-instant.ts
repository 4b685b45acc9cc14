/**
 * An instant out of a field of type `datetime-local`, on the clock of this device, with its offset written out.
 * @param local `2026-09-01T10:30`
 * @returns undefined where nothing whole stands in the field
 */
export function instantFrom(local: string): string | undefined {
  if (!/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2})?$/.test(local)) return undefined;
  const read = new Date(local);
  return Number.isNaN(read.getTime()) ? undefined : read.toISOString();
}
