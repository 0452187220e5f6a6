// One measure of width for all that is laid out, and without the pattern of all emoji, which takes longer to compile than
// a table takes to draw.
module.exports = require('../../src/report/screen/width.ts').displayWidth;
