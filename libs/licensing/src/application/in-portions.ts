/** What is asked of the database at once: enough to make the way there count little. */
const PORTION = 500;
/** Portions under way at a time: while one is worked on, the database reads the next. Each holds a connection. */
const LANES = 2;

/** Works through a batch portion by portion. @returns the answers in the order of the items */
export async function inPortions<Item, Answer>(
  items: readonly Item[],
  work: (portion: readonly Item[]) => Promise<readonly Answer[]>,
): Promise<readonly Answer[]> {
  if (items.length === 0) return [];
  if (items.length <= PORTION) return work(items);
  const starts = Array.from({ length: Math.ceil(items.length / PORTION) }, (_, place) => place * PORTION);
  const answers: (readonly Answer[])[] = [];
  const waiting = starts.entries();
  // the lanes take from one iterator, so that none waits for a slower one
  const lane = async (): Promise<void> => {
    for (const [place, start] of waiting) answers[place] = await work(items.slice(start, start + PORTION));
  };
  await Promise.all(Array.from({ length: LANES }, lane));
  return answers.flat();
}
