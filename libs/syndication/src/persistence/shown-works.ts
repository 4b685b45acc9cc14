/**
 * Whether a product `p` shows a `work`: it finds its current version, or found an earlier one. WHY earlier ones: who has
 * the work by a product has to hear that it was corrected or killed, even where the correction moved it to another
 * category or language, and a kill says little more than that the work is dead.
 */
export const IS_SHOWN = `(product_finds(p, work) OR EXISTS (
  SELECT 1 FROM work earlier WHERE earlier.uri = work.uri AND NOT earlier.is_current AND product_finds(p, earlier)))`;
