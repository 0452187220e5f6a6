// What is used of it: the whole makes a table of the normal distribution whenever it is loaded.
export { default as mean } from '../../node_modules/simple-statistics/src/mean.js';
export { default as sum } from '../../node_modules/simple-statistics/src/sum.js';
