import Sequencer from '@jest/test-sequencer';

/** Most of them run for half a minute and more, the unit tests for a second. */
const ORDER = ['e2e', 'int', 'unit'];

/**
 * Kinds of tests that take long come first: what is started last decides how long one core has nothing to do at the
 * end. Within a kind as jest has it: by how long they took last time, and where that is not known by size.
 */
export default class LongestFirst extends Sequencer {
  sort(tests) {
    const rank = ({ context }) => ORDER.indexOf(context.config.displayName?.name);
    return super.sort(tests).toSorted((one, other) => rank(one) - rank(other));
  }
}
