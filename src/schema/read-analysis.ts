import { type Problem, problem, VanguardError } from '../domain/problems/problem.js';
import { type Analysis, analysisSchemaId } from '../domain/results/analysis.js';
import { analysisSchema } from './analysis.js';

const known = { major: 1, minor: 0 };

/**
 * The analysis that a file holds, as it was saved.
 *
 * @param text the whole file
 * @throws VanguardError when the text is not JSON, not an analysis, of a newer version, or not as the schema has it
 */
export function readAnalysis(name: string, text: string): Analysis {
  const value = parsed(name, text);
  const refusal = notAnAnalysis(name, value) ?? newerVersion(name, value);
  if (refusal !== undefined) throw new VanguardError([refusal]);
  const checked = analysisSchema.safeParse(value);
  if (!checked.success) throw new VanguardError([invalid(name, checked.error.issues)]);
  // The schema has just said so; what it does not know stays where it is.
  return value as Analysis;
}

function parsed(name: string, text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\ufeff/, ''));
  } catch (error) {
    const at = /position (\d+)/.exec(error instanceof Error ? error.message : '')?.[1];
    const line = at === undefined ? undefined : text.slice(0, Number(at)).split('\n').length;
    const place = { file: name, ...(line === undefined ? {} : { line }) };
    throw new VanguardError([problem('VM120', { file: name }, place)]);
  }
}

function notAnAnalysis(name: string, value: unknown): Problem | undefined {
  const found = field(value, 'schema');
  if (found === analysisSchemaId) return undefined;
  const facts = { file: name, wanted: analysisSchemaId };
  return problem('VM121', typeof found === 'string' ? { ...facts, found: found.slice(0, 80) } : facts, { file: name });
}

function newerVersion(name: string, value: unknown): Problem | undefined {
  const version = String(field(value, 'schema_version'));
  const [, major, minor] = /^(\d+)\.(\d+)$/.exec(version) ?? [];
  const isNewer = Number(major) > known.major || (Number(major) === known.major && Number(minor) > known.minor);
  if (!isNewer) return undefined;
  const facts = { file: name, version, known: `${known.major}.${known.minor}` };
  return problem('VM122', facts, { file: name });
}

function invalid(
  name: string,
  issues: readonly { readonly path: readonly PropertyKey[]; readonly message: string }[],
): Problem {
  const [first] = issues;
  const where = first?.path.map(String).join('.') ?? '';
  const facts = { file: name, where, reason: (first?.message ?? 'not valid').slice(0, 200), more: issues.length - 1 };
  return problem('VM123', facts, { file: name });
}

function field(value: unknown, name: string): unknown {
  if (typeof value !== 'object' || value === null || !Object.hasOwn(value, name)) return undefined;
  return Object.getOwnPropertyDescriptor(value, name)?.value;
}
