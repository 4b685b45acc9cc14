/** Set where time is no matter, as in continuous integration: then a test tries everything it knows. */
export const IS_THOROUGH = process.env.TEST_THOROUGH === '1';

/** Two of seven: seven divides no number of values that the lists have, so that each place meets others than the last. */
const STEP = 7;
const OF_EACH_STEP = 2;

/** A share of a long list of attempts, spread evenly over it; all of them where the test is to be thorough. */
export function share<T>(attempts: readonly T[]): readonly T[] {
  return IS_THOROUGH ? attempts : attempts.filter((_, index) => index % STEP < OF_EACH_STEP);
}
