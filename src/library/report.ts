import type { Analysis } from '../domain/results/analysis.js';
import { type PageOptions, renderMarkdown, renderReport } from '../render-report.js';
import { inWords } from '../report/problems/in-words.js';
import { joinAnalyses } from '../steps/join-analyses.js';
import { checkOptions } from './check-options.js';
import { anyText, oneOf, type RulesOf } from './rule.js';

/** What may be said of a report beside what was found. */
export interface ReportOptions extends PageOptions {
  /** `html` (when absent): one file that opens anywhere. `md`: Markdown for pull requests. */
  readonly format?: 'html' | 'md';
}

const pages = { html: renderReport, md: renderMarkdown } as const;
const reportRules: RulesOf<ReportOptions> = { format: oneOf(...Object.keys(pages)), title: anyText };

/**
 * The report of one result, or of several on the same data, as the text of one file: HTML without scripts that asks
 * for nothing from elsewhere, or Markdown. The same results give the same text.
 *
 * @throws VanguardError VM124 or VM125 when results are of different data or settings, or two of one kind
 * @throws RangeError without a result, or of an option that there is not or a value that it does not take
 * @throws TypeError of what is no result, such as a promise of one
 */
export function report(results: Analysis | readonly Analysis[], options: ReportOptions = {}): string {
  checkOptions(options, reportRules);
  const { format = 'html', ...page } = options;
  const all: readonly unknown[] = Array.isArray(results) ? results : [results];
  const [first, ...more] = all.map(requireResult).map((analysis) => ({ name: analysis.command, analysis }));
  if (first === undefined) throw new RangeError('a report is of at least one result');
  return inWords(() => pages[format](joinAnalyses([first, ...more]), page));
}

function requireResult(value: unknown): Analysis {
  if (typeof value === 'object' && value !== null) {
    if ('then' in value) throw new TypeError('report needs a result, not a promise: await it');
    // A result names its schema, which nothing else that is of ours does.
    if ('schema' in value) return value as Analysis;
  }
  throw new TypeError('report needs a result, as compare and the other functions return it, or several in a list');
}
