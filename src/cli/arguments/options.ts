import { type Command, Option } from 'commander';
import { metricNames } from './metric-names.js';
import {
  collect,
  day,
  delimiter,
  draws,
  named,
  names,
  oneOrMore,
  pair,
  positive,
  share,
  suppressed,
  targets,
  thousands,
  whole,
} from './option-values.js';
import { refusedBy } from './refused-options.js';

/** Adds the options of a comparison: its inputs, what is compared, and how files are read. */
export function addComparisonOptions(command: Command): Command {
  return addReadingOptions(command).option(
    '--keep <column=value>',
    'only rows that have this in a column (repeat for more)',
    pair,
  );
}

/** A command with the options, unless it is not among `words`: options that no run needs would slow every start. */
export function withOptions(command: Command, words?: readonly string[], add = addComparisonOptions): Command {
  if (words !== undefined && !words.includes(command.name())) return command;
  const refused = refusedBy(command.name());
  for (const option of add(command).options) if (refused.includes(option.attributeName())) option.hideHelp();
  return command;
}

/** Adds --csvw, of commands that write one table of results. */
export function addTableOptions(command: Command): Command {
  return command
    .optionsGroup('What is written:')
    .option('--csvw', 'with -o FILE.csv: what its columns are, in FILE.csv-metadata.json');
}

/** The same options but one: the example data need no rows chosen. */
export function addReadingOptions(command: Command): Command {
  addInputs(command.optionsGroup('Inputs:'));
  command.optionsGroup('What is compared:');
  for (const add of [addWindowsAndCohorts, addAreas, addInference, addChecks]) add(command);
  addSmallCounts(command.optionsGroup('Small counts:'));
  command.optionsGroup('How files are read:');
  for (const add of [addLayout, addRecordRules, addEngine, addSeparators]) add(command);
  return command;
}

function addInputs(command: Command): Command {
  return command
    .option('-p, --population <file>', 'populations by area and year or month (repeat for more)', collect)
    .option('--cohorts <file>', 'area_code,cohort instead of the built-in vanguards; REST is the comparator')
    .option('--practices <file>', 'practice_code,site: practices of sites that are part of an area')
    .option('--exclude <file>', 'area_code: areas that leave the comparator');
}

function addWindowsAndCohorts(command: Command): Command {
  return command
    .option('--metric <names>', `${metricNames.join(', ')} (default: all in the data)`, names)
    .addOption(
      new Option('--window <window>', 'the months compared with the baseline (default: rolling-year)').choices([
        'rolling-year',
        'quarter',
        'financial-year',
      ]),
    )
    .option('--period <period>', 'latest, "Q2 2017/18" or 2017/18 (default: latest)')
    .option('--baseline <year>', 'a year, or twelve months: 2014-10..2015-09 (default: 2014/15)')
    .option('--unmatched-season', 'allow a quarter against the whole baseline year')
    .option('--cohort <names>', 'only these cohorts, or other programmes: acs, stp:E54000041', named)
    .option('--exclude-programme <names>', 'programmes that leave the comparator: uec,acs,…', names);
}

function addAreas(command: Command): Command {
  return command
    .option('--drop <codes>', 'areas left out of both sides', names)
    .option('--boundaries <date>', 'bring all codes to the areas of YYYY-MM-DD (default: latest in the activity)', day)
    .option('--accept-boundary <codes>', 'take areas whose boundary moved under a kept code', names)
    .addOption(
      new Option(
        '--screen <what>',
        'leave areas with findings out of both sides (default: none, and gaps beside it)',
      ).choices(['none', 'gaps', 'all']),
    )
    .addOption(
      new Option('--cluster <units>', 'what the interval leaves out together (default: area)').choices([
        'area',
        'region',
      ]),
    )
    .addOption(
      new Option('--standardise <population>', 'rates standardised by age too, of compare, area and report').choices([
        'esp2013',
      ]),
    );
}

function addInference(command: Command): Command {
  return command
    .addOption(new Option('--level <share>', 'coverage of the intervals (default: 0.95)').argParser(share))
    .addOption(new Option('--per <people>', 'rates are per this many people (default: 1000)').argParser(positive))
    .addOption(new Option('--seed <number>', 'of the random relabellings (default: 20150401)').argParser(whole))
    .addOption(
      new Option('--draws <number>', 'random relabellings for the p-value (default: 9999, none for a table)').argParser(
        draws,
      ),
    );
}

function addChecks(command: Command): Command {
  return command
    .addOption(new Option('--check <figures>', 'set the run beside the published figures').choices(['published']))
    .option('--target <gaps>', 'targets for the gap, in percentage points: PACS=-3,MCP=-1', targets)
    .option(
      '--fail-if <condition>',
      'exit 1 if true: PACS.admissions.difference_pp.upper > 0 (repeat for more)',
      collect,
    )
    .option('--strict', 'exit 1 if there is any warning');
}

function addSmallCounts(command: Command): Command {
  return command
    .option(
      '--suppression <rule>',
      'what hid and rounded the input: hes-2018, hes-pre-2018, ons, none (default: as found)',
    )
    .addOption(
      new Option('--suppressed <how>', 'hidden counts: midpoint, drop, error (default: midpoint)').argParser(
        suppressed,
      ),
    )
    .option('--disclosure <rule>', 'what outputs are under: hes-2018, none (default: that of the input)');
}

function addLayout(command: Command): Command {
  return command
    .option('--layout <name>', 'the layout of a file that fits two: vanguard-metrics explain layouts')
    .option('--map <role=column>', 'which column is what, e.g. area=CCG19CDH (repeat for more)', pair)
    .addOption(new Option('--quarters <style>', 'what "Q2 2017" means').choices(['financial', 'calendar']))
    .addOption(
      new Option('--duplicates <rule>', 'two rows for one area and period').choices(['error', 'first', 'last', 'sum']),
    );
}

function addRecordRules(command: Command): Command {
  return command
    .addOption(
      new Option('--transfers <rule>', 'method 2B in record-level data (default: include)').choices([
        'include',
        'exclude',
      ]),
    )
    .addOption(
      new Option('--bed-days <rule>', 'a stay counts in the month of discharge, or daily (default: discharge)').choices(
        ['discharge', 'daily'],
      ),
    )
    .addOption(
      new Option('--stays <which>', 'stays that count in record-level data (default: all)').choices([
        'all',
        'zero-day',
        'one-plus-days',
      ]),
    );
}

function addEngine(command: Command): Command {
  return command
    .addOption(
      new Option('--engine <name>', 'csv, duckdb, or sql for tables (default: by the file)').choices([
        'csv',
        'duckdb',
        'sql',
      ]),
    )
    .addOption(new Option('--timeout <seconds>', 'for a query on a server (default: 600)').argParser(positive))
    .option('--duckdb-setup <file>', 'SQL run first by DuckDB, for remote files')
    .addOption(new Option('--threads <number>', 'threads for large files (default: all)').argParser(oneOrMore));
}

function addSeparators(command: Command): Command {
  return command
    .option('--thousands <character>', 'the character between thousands in counts', thousands)
    .option('--delimiter <character>', 'the character between columns (or: tab)', delimiter);
}
