import Sequencer from '@jest/test-sequencer';

/** The folders whose files take longest, and where a file waits most for others: browsers, servers that were killed. */
const longest = ['faults', 'browser', 'load', 'interop'];

/**
 * Long files first, so that no worker is left alone with one at the end. Jest knows how long a file took the last time;
 * on a machine that never ran the tests it knows nothing but the size of the file.
 */
export default class LongestFirst extends Sequencer {
  sort(tests) {
    const rank = ({ context }) => {
      const place = longest.indexOf(context.config.displayName?.name);
      return place < 0 ? longest.length : place;
    };
    return super.sort(tests).toSorted((one, other) => rank(one) - rank(other));
  }
}
