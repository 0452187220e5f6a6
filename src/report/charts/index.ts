export { growthLines } from './growth-lines.js';
export { forestPlot } from './forest-plot.js';
export { specificationCurve } from './specification-curve.js';
export { eventStudy } from './event-study.js';
