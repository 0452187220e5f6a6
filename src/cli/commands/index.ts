/** What the command line does once it knows what is asked; loaded then, so that help and usage errors start fast. */
export { applyConfig } from '../config/apply.js';
export { reportFailure } from '../output/failure.js';
export { chooseFormat } from '../output/output-format.js';
export { area } from './area.js';
export { cohorts } from './cohorts.js';
export { compare } from './compare.js';
export { completion } from './completion.js';
export { demo } from './demo.js';
export { events } from './events.js';
export { explainTopic } from './explain.js';
export { init } from './init.js';
export { report } from './report.js';
export { schema } from './schema.js';
export { sensitivity } from './sensitivity.js';
export { sql } from './sql.js';
export { trend } from './trend.js';
export { validate } from './validate.js';
