/** Options of the command line by the names that they have in the library. */
const names: Readonly<Record<string, string>> = {
  '--accept-boundary': 'acceptBoundary',
  '--baseline': 'baseline',
  '--bed-days': 'bedDays',
  '--boundaries': 'boundaries',
  '--cluster': 'cluster',
  '--cohort': 'cohort',
  '--cohorts': 'cohorts',
  '--delimiter': 'delimiter',
  '--disclosure': 'disclosure',
  '--drop': 'drop',
  '--duplicates': 'duplicates',
  '--engine': 'engines.engine',
  '--exclude': 'excludeAreas',
  '--exclude-programme': 'excludeProgrammes',
  '--keep': 'keep',
  '--layout': 'layout',
  '--map': 'columns',
  '--metric': 'metric',
  '--period': 'period',
  '--population': 'population',
  '--practices': 'practices',
  '--quarters': 'quarters',
  '--screen': 'screen',
  '--standardise': 'standardise',
  '--stays': 'stays',
  '--suppressed': 'suppressed',
  '--suppression': 'suppression',
  '--thousands': 'thousands',
  '--threads': 'engines.threads',
  '--timeout': 'engines.sql.timeoutSeconds',
  '--transfers': 'transfers',
  '--unmatched-season': 'unmatchedSeason',
  '--window': 'window',
};

/** Words about options as a program knows them: drop for --drop. A whole command line stays what it is. */
export function inOptionNames(words: string): string {
  const line = (text: string): string =>
    text.includes('vanguard-metrics ') ? text : text.replace(/(?<!\S)--[a-z-]+/g, (option) => names[option] ?? option);
  return words.split('\n').map(line).join('\n');
}
