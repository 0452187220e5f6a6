import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import * as api from '../src/index.js';
import { activity, cohorts, population } from './cli/small-data.js';

test('the public names are these, and a new one is added on purpose', () => {
  expect(Object.keys(api).sort()).toEqual([
    'LineGuard',
    'VanguardError',
    'addLargeActivity',
    'analyse',
    'analyseAreas',
    'analyseEvents',
    'analyseReport',
    'analyseSensitivity',
    'analyseTrend',
    'analysisJsonSchema',
    'checkPublished',
    'csvwMetadata',
    'defaultSettings',
    'describeFinding',
    'describeProblems',
    'drawCharts',
    'errorJson',
    'explain',
    'explainCodes',
    'formats',
    'githubAnnotations',
    'inertJson',
    'inputLimits',
    'inspectInput',
    'isAnswer',
    'issueOf',
    'joinAnalyses',
    'layoutNames',
    'listCohorts',
    'listedProgrammes',
    'mayBeLarge',
    'meetCondition',
    'nearest',
    'nearestTopic',
    'openRasteriser',
    'parseCondition',
    'parseQuantity',
    'plain',
    'problem',
    'problemScreen',
    'readAnalysis',
    'readsByDuckdb',
    'renderMarkdown',
    'renderReport',
    'renderWorkbook',
    'source',
    'tidyCopy',
    'topics',
    'validateInputs',
    'version',
    'writeSql',
  ]);
});

test('the version is that of package.json', () => {
  const manifest = JSON.parse(readFileSync(join(import.meta.dirname, '..', 'package.json'), 'utf8'));
  expect(api.version).toBe(manifest.version);
});

test('a library user gets the same analysis as the command prints, and all problems as one error', () => {
  const inputs = {
    activity: [api.source('a.csv', activity)],
    population: [api.source('p.csv', population)],
    cohorts: api.source('c.csv', cohorts),
  };
  const analysis = api.analyse(inputs, api.defaultSettings);
  expect(analysis.results).toHaveLength(1);
  expect(JSON.parse(api.formats.json.render(analysis, { width: 80, colour: 0, ascii: false }))).toEqual(analysis);
  const broken = { ...inputs, activity: [api.source('a.csv', activity.replace('2400', 'x').replace('1280', 'y'))] };
  expect(() => api.analyse(broken, api.defaultSettings)).toThrowError(api.VanguardError);
  try {
    api.analyse(broken, api.defaultSettings);
  } catch (error) {
    expect(error instanceof api.VanguardError && error.problems.map((problem) => problem.code)).toEqual([
      'VM210',
      'VM210',
    ]);
  }
});
