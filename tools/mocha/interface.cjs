/**
 * Mocha's own interface, with a time-out for each test by the folder of its file. `this.timeout` in a test overrides it.
 */
const { interfaces } = require("mocha");

/**
 * The time-outs of tests and hooks, in milliseconds. They only end a test that hangs, so they are much longer than a test
 * takes.
 */
const TIMEOUTS = [
  // An operation of the engine takes two seconds, and a test may have dozens of them. The first test installs the package.
  { folder: /[\\/]tests[\\/](engine|live)[\\/]/, milliseconds: 900_000 },
  // A call to the host takes milliseconds, and a test may have hundreds of them. The first test installs the package.
  { folder: /[\\/]tests[\\/]provider[\\/]/, milliseconds: 180_000 },
  { folder: /^/, milliseconds: 10_000 },
];

/** The time-out for the tests of one file. */
function timeoutOf(file) {
  return TIMEOUTS.find(({ folder }) => folder.test(file)).milliseconds;
}

module.exports = (root) => {
  interfaces.bdd(root);
  // A suite at the top of a file takes its time-out from the root when the file is loaded. Mocha's own `timeout` of the root
  // would also change the suites of earlier files.
  let milliseconds = timeoutOf("");
  root.timeout = () => milliseconds;
  root.on("pre-require", (_context, file) => (milliseconds = timeoutOf(file)));
};
module.exports.timeoutOf = timeoutOf;
