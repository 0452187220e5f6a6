import type { Analysis, QualityIssue } from '../../domain/results/analysis.js';
import { cohortName } from '../wording/cohort-name.js';
import { count, counted, metricWords, plainText, signed } from '../wording/words.js';

/** What was found in the data, in a line and the first few warnings. */
interface QualityWords {
  readonly hasWarnings: boolean;
  readonly headline: string;
  readonly warnings: readonly string[];
  /** Warnings beyond those listed. */
  readonly more: number;
}

/** The warnings of a run in words, at most `most` of them; notes are only counted. */
export function qualityWords({ quality, inputs }: Analysis, most: number, ascii = false): QualityWords {
  const warnings = quality.issues.filter((issue) => issue.severity === 'warning');
  const notes = quality.issues.length - warnings.length;
  const rows = inputs.reduce((total, input) => total + input.rows, 0);
  const found = warnings.length === 0 ? 'no warnings' : counted(warnings.length, 'warning');
  return {
    hasWarnings: warnings.length > 0,
    headline:
      `${counted(inputs.length, 'file')}, ${counted(rows, 'row')}; ` +
      `${found}${notes === 0 ? '' : `, ${counted(notes, 'note')}`}`,
    warnings: warnings.slice(0, most).map((issue) => issueWords(issue, ascii)),
    more: Math.max(0, warnings.length - most),
  };
}

/**
 * The files read, each with its path and the start of its hash, and the version that read them; at most `most`
 * files. Each item is to stay on one line.
 */
export function provenance({ inputs, tool }: Analysis, most: number, ascii = false): string[] {
  const files = inputs.slice(0, most).map((input) => `${plainText(input.path, ascii)} ${shortHash(input.sha256)}`);
  const more = inputs.length > most ? [`and ${count(inputs.length - most)} more`] : [];
  return [...[...files, ...more].map((item) => `${item},`), plainText(`${tool.name} ${tool.version}`, ascii)];
}

/** The first eight digits of a hash. */
export function shortHash(sha256: string): string {
  return plainText(sha256.slice(0, 8), true);
}

function issueWords({ code, message, file, line, effects }: QualityIssue, ascii: boolean): string {
  const place = file === null || message.includes(file) ? '' : ` (${file}${line === null ? '' : `:${line}`})`;
  return `${plainText(`${code} ${message}${place}`, ascii)}${effectWords(effects ?? [], ascii)}`;
}

// Only gaps that the finding's areas move by a tenth of a point are worth the room.
function effectWords(effects: NonNullable<QualityIssue['effects']>, ascii: boolean): string {
  const moved = effects.filter((one) => Math.abs(one.without_pp - one.difference_pp) >= 0.1);
  if (moved.length === 0) return '';
  const one = ({ cohort, metric, difference_pp, without_pp }: (typeof moved)[number]): string =>
    `${cohortName(cohort, ascii)} ${metricWords(metric, ascii).short.toLowerCase()} ` +
    `${signed(difference_pp, ascii)} pp with it, ${signed(without_pp, ascii)} without`;
  return `; gap of ${moved.map(one).join('; ')}`;
}
