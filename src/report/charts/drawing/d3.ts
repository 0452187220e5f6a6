// The one door to d3, so that a build can put its few functions into this file.
export { scaleLinear, scaleLog } from 'd3-scale';
export { area, line } from 'd3-shape';
