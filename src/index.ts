export type * from './domain/analysis.js';
export type { AreaResult } from './domain/area-result.js';
export type { DisclosureResult } from './domain/disclosure-result.js';
export type { EventResult } from './domain/event-result.js';
export type { HiddenBounds } from './domain/hidden-bounds.js';
export type { Quantity } from './domain/observation.js';
export type { Placebos, SeasonalCourse, SiteSeries } from './domain/picture-data.js';
export type { Place } from './domain/place.js';
export { type Problem, type ProblemCode, VanguardError } from './domain/problem.js';
export type { Step, Watch } from './domain/progress.js';
export type { RobustnessResult } from './domain/robustness.js';
export type { Sensitivity } from './domain/sensitivity.js';
export { defaultSettings, type ReadOptions, type Settings } from './domain/settings.js';
export type { TrendRow } from './domain/trend-row.js';
export type { EngineOptions } from './engines/choose-engine.js';
export { cohorts } from './library/cohorts.js';
export { type CompareResult, compare } from './library/compare.js';
export type { ActivityData, CohortList, Data, DataToCheck, PopulationData, PracticeData } from './library/data.js';
export type { CompareOptions } from './library/options.js';
export {
  type ReadActivityOptions,
  type ReadPopulationOptions,
  readActivity,
  readPopulation,
  readPractices,
} from './library/read.js';
export { type ReportOptions, report } from './library/report.js';
export { areas, events, everything, sensitivity } from './library/studies.js';
export { type TrendResult, trend } from './library/trend.js';
export { validate } from './library/validate.js';
export type { ListedSite } from './list-cohorts.js';
export type { Input, OpenOptions } from './open/input.js';
export type { Row } from './open/rows.js';
export type { AreaWish } from './steps/analyse-areas.js';
export type { EventWish } from './steps/event-result.js';
export type { ProblemResult, ValidationResult } from './steps/validation-result.js';
export { version } from './version.js';
