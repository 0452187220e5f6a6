// Every type that results and options are made of, by name: the names are a contract, as those of the functions are.

export type { NoComparatorFacts } from '../domain/areas/no-comparator-facts.js';
export type { Amount, Step, Watch } from '../domain/common/progress.js';
export type { HiddenBounds, RangeResult } from '../domain/counts/hidden-bounds.js';
export type { Quantity } from '../domain/counts/observation.js';
export type { BrokenRule } from '../domain/problems/file-facts.js';
export type { Place } from '../domain/problems/place.js';
export type {
  Problem,
  ProblemCode,
  ProblemWords,
} from '../domain/problems/problem.js';
export type { ProblemFacts } from '../domain/problems/problem-facts.js';
export type { MissingCells, NotCovered } from '../domain/problems/window-facts.js';
export type {
  Analysis,
  AnalysisInput,
  AnalysisMethod,
  AnalysisPart,
  AnalysisSettings,
  ComparisonResult,
  LeaveOneOut,
  PartCommand,
  PublishedCheck,
  QualityIssue,
  ScreenedResult,
  TargetResult,
  TrendPoint,
} from '../domain/results/analysis.js';
export type { AreaResult, FunnelLimits, FunnelVerdict } from '../domain/results/area-result.js';
export type { Direction } from '../domain/results/direction.js';
export type { DisclosureResult, RuleFound } from '../domain/results/disclosure-result.js';
export type {
  EventQuarter,
  EventResult,
  EventYear,
  PreTrendResult,
  QuarterBand,
  SyntheticResult,
} from '../domain/results/event-result.js';
export type { IntervalResult } from '../domain/results/interval-result.js';
export type { Placebos, SeasonalCourse, SeasonYear, SiteQuarter, SiteSeries } from '../domain/results/picture-data.js';
export type {
  BaselineLevelResult,
  EstimatorResult,
  MisrecordedResult,
  RobustnessResult,
} from '../domain/results/robustness.js';
export type {
  PeopleChoice,
  Sensitivity,
  SensitivitySummary,
  Specification,
  Weighting,
} from '../domain/results/sensitivity.js';
export type { StandardisedArea, StandardisedRate, StandardisedResult } from '../domain/results/standardised-result.js';
export type { TrendRow } from '../domain/results/trend-row.js';
export type {
  BedDayRule,
  Clustering,
  Duplicates,
  QuarterStyle,
  ReadOptions,
  Screen,
  Settings,
  StayChoice,
  Suppressed,
  TransferRule,
  WindowName,
} from '../domain/settings.js';
export type { DatedSpan } from '../domain/time/dated-span.js';
export type { EngineName, EngineOptions } from '../engines/choose-engine.js';
export type { DuckdbOptions } from '../engines/duckdb/open-duckdb.js';
export type { SqlOptions } from '../engines/sql/servers/open-database.js';
export type { ListedSite } from '../list-cohorts.js';
export type { Input, OpenOptions } from '../open/input.js';
export type { Row } from '../open/rows.js';
export type { InputRead } from '../read/input-read.js';
export type { AreaWish } from '../steps/areas/analyse-areas.js';
export type { EventWish } from '../steps/events/event-result.js';
export type { ProblemResult, ValidationResult } from '../steps/validate/validation-result.js';
export type { ActivityData, CohortList, Data, DataToCheck, PopulationData, PracticeData } from './data.js';
export type { CompareOptions } from './options.js';
