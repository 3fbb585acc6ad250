/**
 * Mocha's own interface, with the time that a test may take set by the folder it lies in. A test that says `this.timeout`
 * keeps what it says.
 */
const { interfaces } = require("mocha");

/** Milliseconds that a test or hook may take. The bounds only end what hangs, so they are far above what a test takes. */
const TIMEOUTS = [
  // An operation of the engine takes two seconds, and a life is some dozens of them; the first one installs the package.
  { folder: /[\\/]tests[\\/](engine|live)[\\/]/, milliseconds: 900_000 },
  // A call to the host takes milliseconds, a property some hundreds of them; the first one installs the package.
  { folder: /[\\/]tests[\\/]provider[\\/]/, milliseconds: 180_000 },
  { folder: /^/, milliseconds: 10_000 },
];

/** The time for the tests of one file. */
function timeoutOf(file) {
  return TIMEOUTS.find(({ folder }) => folder.test(file)).milliseconds;
}

module.exports = (root) => {
  interfaces.bdd(root);
  // What stands at the top of a file takes its time over from the root when it is made, which is while its file is loaded.
  // The root's own method would hand a new time to the files before as well.
  let milliseconds = timeoutOf("");
  root.timeout = () => milliseconds;
  root.on("pre-require", (_context, file) => (milliseconds = timeoutOf(file)));
};
module.exports.timeoutOf = timeoutOf;
