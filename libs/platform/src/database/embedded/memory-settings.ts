const MEBIBYTE = 2 ** 20;
/** PostgreSQL's own default, and as much as the indexes of a few million works and licenses need. */
const [LEAST_MIB, MOST_MIB] = [128, 1_024];

/**
 * Settings of the embedded PostgreSQL for the memory of this machine: an eighth for its own cache, so that the rest stays
 * with the service and the system; PostgreSQL takes the pages only as they are used.
 * @param memory bytes this process may use, of the machine or of its container
 * @returns as `name=value`
 */
export function memorySettings(memory: number): readonly string[] {
  const mebibytes = Math.floor(memory / MEBIBYTE);
  const buffers = Math.min(Math.max(Math.floor(mebibytes / 8), LEAST_MIB), MOST_MIB);
  // what the planner may take for cached, here or by the system: an index is then worth more than a pass over a table
  const cached = Math.max(Math.floor(mebibytes / 2), buffers);
  return [`shared_buffers=${buffers}MB`, `effective_cache_size=${cached}MB`];
}
