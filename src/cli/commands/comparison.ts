/** The commands that are run most, in a bundle of their own: half of the code, and so half of the time to load it. */
export { applyConfig } from '../config/apply.js';
export { reportFailure } from '../output/failure.js';
export { chooseFormat } from '../output/output-format.js';
export { compare } from './compare.js';
export { demo } from './demo.js';
