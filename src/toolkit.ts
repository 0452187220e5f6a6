/**
 * The parts that the command line is made of, for a front end of your own: import from `vanguard-metrics/toolkit`. Inputs
 * here are bytes with a name (`Source`) and settings are whole (`Settings`); problems are coded data, which
 * `describeProblems` puts in words.
 *
 * @module toolkit
 */

import type { Analysis } from './domain/results/analysis.js';
import type { Settings } from './domain/settings.js';
import type { EngineOptions } from './engines/choose-engine.js';
import type { PageOptions, WorkbookFormat } from './render-report.js';
import type { Rasterise, RasteriserFiles } from './report/charts/png.js';
import type { AreaWish } from './steps/areas/analyse-areas.js';
import type { EventWish } from './steps/events/event-result.js';
import type { LargeInput } from './steps/inputs/add-large-activity.js';
import type { Inputs } from './steps/inputs/read-inputs.js';
import type { TidyCopy } from './steps/inputs/tidy-copy.js';
import type { SqlWish } from './steps/write-sql.js';

export { analyse } from './analyse.js';
export type { AreaCode } from './domain/areas/area.js';
export { nearest } from './domain/common/spelling.js';
export { errorCode, reasonOf } from './domain/common/system-error.js';
export { quantities } from './domain/counts/observation.js';
export { isThousandsSign } from './domain/counts/thousands.js';
export type { Change, ChangeKind } from './domain/problems/change-log.js';
export type { Concern, Effect, Finding, FindingCode, FindingFacts, Severity } from './domain/problems/finding.js';
export { problem } from './domain/problems/problem.js';
export type { QualityFacts } from './domain/problems/quality-facts.js';
export { mostDraws } from './domain/settings.js';
export { isIsoDate } from './domain/time/iso-date.js';
export { isAddress } from './engines/duckdb/paths.js';
export type { LargeSource } from './engines/engine.js';
export { type LargeFileWish, needsEngine } from './engines/needs-engine.js';
export { columnRoles } from './engines/plan.js';
export { explain } from './explain/explain.js';
export { nearestTopic, nearestTopics } from './explain/nearest-topics.js';
export type { Topic } from './explain/topic.js';
export { topics } from './explain/topics.js';
export type { Made } from './open/gathered.js';
export { type LargeFile, largeFile } from './open/large-file.js';
export { openFile } from './open/open-file.js';
export { openStream } from './open/open-stream.js';
export { parseQuantity } from './read/cells/parse-quantity.js';
export { type Inspected, inspectInput } from './read/recognise/inspect.js';
export { layoutNames } from './read/recognise/layout-names.js';
export type { InputRole } from './read/recognise/recognise.js';
export { type Source, source } from './read/source.js';
export type { PageOptions, WorkbookFormat } from './render-report.js';
export type { Rasterise, RasteriserFiles } from './report/charts/png.js';
export { lettersLacking } from './report/charts/text/lacking.js';
export { inertJson } from './report/escape/json.js';
export type { Format, RenderOptions } from './report/format.js';
export { formats } from './report/formats/index.js';
export { type Description, describeFinding, describeProblems } from './report/problems/describe.js';
export { errorJson } from './report/problems/error-json.js';
export { githubAnnotations } from './report/problems/github.js';
export { type CodeExplained, explainCodes } from './report/problems/index.js';
export { type Emphasis, plain, problemScreen } from './report/problems/screen.js';
export { requireByArea } from './steps/compare/require-by-area.js';
export type { LargeInput } from './steps/inputs/add-large-activity.js';
export type { Inputs } from './steps/inputs/read-inputs.js';
export type { TidyCopy } from './steps/inputs/tidy-copy.js';
export { wholeYears } from './steps/inputs/whole-years.js';
export { joinAnalyses, type NamedAnalysis } from './steps/join-analyses.js';
export { sitesTouching } from './steps/sides/sites-touching.js';
export { checkPublished } from './steps/targets/check-published.js';
export {
  type Condition,
  type ConditionMet,
  meetCondition,
  type Operator,
  parseCondition,
} from './steps/targets/conditions.js';
export { type Validation, validateInputs } from './steps/validate/validate-inputs.js';
export { validationResult } from './steps/validate/validation-result.js';
export type { SqlWish } from './steps/write-sql.js';

/**
 * The inputs with files and tables of activity that are read by an engine, row by row, however large they are:
 * record-level data and practice by month, and answers to queries of `writeSql`. Loads the engine only when asked.
 *
 * @throws VanguardError if a file cannot be read at all
 */
export async function addLargeActivity(
  inputs: Inputs,
  files: readonly LargeInput[],
  settings: Settings,
  engines: EngineOptions = {},
): Promise<Inputs> {
  const steps = await import('./steps/inputs/add-large-activity.js');
  return steps.addLargeActivity(inputs, files, settings, engines);
}

/**
 * The query that adds up a table on its own server; its answer, as CSV, is an activity file. Loads its code only when asked.
 *
 * @throws VanguardError if the columns are those of no large layout
 */
export async function writeSql(wish: SqlWish): Promise<string> {
  const steps = await import('./steps/write-sql.js');
  return steps.writeSql(wish);
}

/** Everything that a report says, of one reading of the inputs. */
export async function analyseReport(inputs: Inputs, settings: Settings): Promise<Analysis> {
  const steps = await import('./steps/analyse-report.js');
  return steps.analyseReport(inputs, settings);
}

/** The report of an analysis as one HTML file: the same analysis gives the same bytes. */
export async function renderReport(analysis: Analysis, options: PageOptions = {}): Promise<string> {
  const { renderReport: render } = await import('./render-report.js');
  return render(analysis, options);
}

/** The report of an analysis as an accessible workbook, numbers in full precision: the same analysis, the same bytes. */
export async function renderWorkbook(
  analysis: Analysis,
  format: WorkbookFormat,
  options: PageOptions = {},
): Promise<Uint8Array> {
  const { renderWorkbook: render } = await import('./render-report.js');
  return render(analysis, format, options);
}

/** The report of an analysis in Markdown, for pull requests. */
export async function renderMarkdown(analysis: Analysis, options: PageOptions = {}): Promise<string> {
  const { renderMarkdown: render } = await import('./render-report.js');
  return render(analysis, options);
}

/** W3C metadata of the CSV of an analysis, which say what its columns are; `file` is the name of the CSV file. */
export async function csvwMetadata(analysis: Analysis, file: string): Promise<string> {
  const { csvwMetadata: render } = await import('./report/csvw/metadata.js');
  return render(analysis, file);
}

/** A rasteriser of charts; rejects where the optional package @resvg/resvg-wasm is not installed. */
export async function openRasteriser(files: RasteriserFiles): Promise<Rasterise> {
  const png = await import('./report/charts/png.js');
  return png.openRasteriser(files);
}

/** The gap under every reasonable specification; loads its code only when asked, as the three below do. */
export async function analyseSensitivity(inputs: Inputs, settings: Settings): Promise<Analysis> {
  const steps = await import('./steps/sensitivity/analyse-sensitivity.js');
  return steps.analyseSensitivity(inputs, settings);
}

/** Each area of the cohorts, or one area, with its place in a funnel. */
export async function analyseAreas(inputs: Inputs, settings: Settings, wish?: AreaWish): Promise<Analysis> {
  const steps = await import('./steps/areas/analyse-areas.js');
  return steps.analyseAreas(inputs, settings, wish);
}

/** The index and rate of each cohort and its comparator by quarter. */
export async function analyseTrend(inputs: Inputs, settings: Settings): Promise<Analysis> {
  const steps = await import('./steps/analyse-trend.js');
  return steps.analyseTrend(inputs, settings);
}

/** The gap of each cohort year by year, with the test of the years before the baseline. */
export async function analyseEvents(inputs: Inputs, settings: Settings, wish?: EventWish): Promise<Analysis> {
  const steps = await import('./steps/events/analyse-events.js');
  return steps.analyseEvents(inputs, settings, wish);
}

/** Tidy copies of what was understood of the inputs, with every change made. */
export async function tidyCopy(inputs: Inputs, settings: Settings): Promise<TidyCopy> {
  const steps = await import('./steps/inputs/tidy-copy.js');
  return steps.tidyCopy(inputs, settings);
}
