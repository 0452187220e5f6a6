import { problem, VanguardError } from '../../../domain/problems/problem.js';
import type { ReadOptions } from '../../../domain/settings.js';
import type { Source } from '../../../read/source.js';
import type { Aggregate, AggregateRequest } from '../../engine.js';
import { answerRows } from './answer-rows.js';
import { askedIn } from './asked.js';
import { notWhole } from './check-whole.js';
import type { Group } from './group.js';
import { readGroups, UnknownOutcome } from './group-reader.js';

/**
 * What an answer in CSV adds up to, and the request that it answers.
 *
 * @throws VanguardError if the answer is not whole, or the options ask for something else
 */
export function readAnswer(
  answer: Source,
  options: ReadOptions,
): { readonly request: AggregateRequest; readonly aggregate: Aggregate } {
  const groups = groupsOf(answer);
  const asked = groups.find(({ outcome }) => outcome === 'request')?.area;
  if (asked === undefined) throw cut(answer.name);
  const request = withOptions(asked, options, answer.name);
  const rows = groups.filter(({ outcome }) => outcome !== 'request');
  try {
    return { request, aggregate: readGroups(answer.name, rows, request) };
  } catch (error) {
    throw error instanceof UnknownOutcome ? cut(answer.name) : error;
  }
}

function groupsOf(answer: Source): Group[] {
  const read = answerRows(answer);
  if (read === undefined) throw cut(answer.name);
  const wrong = notWhole(answer.name, read);
  if (wrong !== undefined) throw new VanguardError([wrong]);
  return read.rows.map(({ group }) => group);
}

function withOptions(asked: string, options: ReadOptions, name: string): AggregateRequest {
  const known = askedIn(asked);
  if (known === undefined) throw cut(name);
  if (options.transfers !== undefined && options.transfers !== known.transfers) {
    const reason = `the query was made with --transfers ${known.transfers}: make it again, or leave --transfers out`;
    throw new VanguardError([problem('VM406', { reason })]);
  }
  if (options.standardise !== undefined && known.columns.age !== undefined && known.by === undefined) {
    const reason = `the query was made without --standardise: make it again with --standardise ${options.standardise}`;
    throw new VanguardError([problem('VM406', { reason })]);
  }
  const { bedDays = 'discharge', quarters, thousands } = options;
  return {
    ...known,
    practices: new Set(known.practices),
    delimiter: ',',
    bedDays,
    by: known.by ?? [],
    ...(quarters === undefined ? {} : { quarters }),
    ...(thousands === undefined ? {} : { thousands }),
  };
}

function cut(name: string): VanguardError {
  return new VanguardError([problem('VM142', { file: name }, { file: name })]);
}
