// AssemblyScript. Robust statistics of rows of numbers, for `src/quality/numbers`. A row is numbers of 8 bytes one after
// the other, not a number where it has a hole, and rows of one length follow each other. What each function is for and
// where it comes from is said by those who call it.

export { polish } from './course';
export { inflations, levelContrasts, peaks } from './level-contrasts';
export { logs } from './logs';
export { columnMedians, median, medians, placeOfStep, robustScale } from './medians';
export { roomFor } from './memory';
export { neighbourMedian, neighbourMedians, scalesAboutNeighbours } from './neighbours';
export { ownRepeats } from './own-repeats';
export { ranges } from './ranges';
export { sameSeeds } from './repeats';
export { sameColumns } from './same-columns';
export { lowerTail, spikedRows, steadyRows } from './shortfalls';
export { longestStills } from './still';
export { sumsByGroup } from './sums';
export { tallyAbout, tallySmall } from './tallies';
export { trimmedMean } from './trimmed-mean';
