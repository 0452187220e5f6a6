// Every type that results and options are made of, by name: the names are a contract, as those of the functions are.
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
} from '../domain/analysis.js';
export type { AreaResult, FunnelLimits, FunnelVerdict } from '../domain/area-result.js';
export type { DatedSpan } from '../domain/dated-span.js';
export type { Direction } from '../domain/direction.js';
export type { DisclosureResult, RuleFound } from '../domain/disclosure-result.js';
export type {
  EventQuarter,
  EventResult,
  EventYear,
  PreTrendResult,
  QuarterBand,
  SyntheticResult,
} from '../domain/event-result.js';
export type { HiddenBounds, RangeResult } from '../domain/hidden-bounds.js';
export type { IntervalResult } from '../domain/interval-result.js';
export type { NoComparatorFacts } from '../domain/no-comparator-facts.js';
export type { Quantity } from '../domain/observation.js';
export type { Placebos, SeasonalCourse, SeasonYear, SiteQuarter, SiteSeries } from '../domain/picture-data.js';
export type { Place } from '../domain/place.js';
export type {
  Problem,
  ProblemCode,
  ProblemWords,
} from '../domain/problem.js';
export type { BrokenRule, MissingCells, NotCovered, ProblemFacts } from '../domain/problem-facts.js';
export type { Amount, Step, Watch } from '../domain/progress.js';
export type {
  BaselineLevelResult,
  EstimatorResult,
  MisrecordedResult,
  RobustnessResult,
} from '../domain/robustness.js';
export type { PeopleChoice, Sensitivity, SensitivitySummary, Specification, Weighting } from '../domain/sensitivity.js';
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
export type { StandardisedArea, StandardisedRate, StandardisedResult } from '../domain/standardised-result.js';
export type { TrendRow } from '../domain/trend-row.js';
export type { EngineName, EngineOptions } from '../engines/choose-engine.js';
export type { DuckdbOptions } from '../engines/duckdb/open-duckdb.js';
export type { SqlOptions } from '../engines/sql/open-database.js';
export type { ListedSite } from '../list-cohorts.js';
export type { Input, OpenOptions } from '../open/input.js';
export type { Row } from '../open/rows.js';
export type { InputRead } from '../read/input-read.js';
export type { AreaWish } from '../steps/analyse-areas.js';
export type { EventWish } from '../steps/event-result.js';
export type { ProblemResult, ValidationResult } from '../steps/validation-result.js';
export type { ActivityData, CohortList, Data, DataToCheck, PopulationData, PracticeData } from './data.js';
export type { CompareOptions } from './options.js';
