import type { Topic } from './topic.js';

/** Baselines, boundaries, periods and where options come from. */
export const inputTopics: readonly Topic[] = [
  {
    name: 'baseline',
    title: 'The baseline',
    text:
      'A financial year (2014/15 by default) or any twelve months (2014-10..2015-09). Two baselines circulated for the ' +
      'vanguards, the second the twelve months to September 2015. A baseline with a missing month is refused.',
  },
  {
    name: 'boundaries',
    title: 'Boundaries',
    text:
      'Codes of earlier dates are added up to the areas of one date (--boundaries, or the latest in the activity) by whole ' +
      'mergers only. An area that kept its code while its boundary moved is on neither side, unless --accept-boundary takes it.',
  },
  {
    name: 'periods',
    title: 'How periods are written',
    text:
      'Financial years: 2014/15, 2014-15, FY14/15, 1415, April 2014 to March 2015. Quarters: Q2 2017/18, 2017/18-Q2, ' +
      'Jul-Sep 2017, Q2 17/18 (Jul 17 - Sep 17), quarter ending Sep 2017. Months: 2017-09, Sep 2017, 201709, 2017M09, SEPTEMBER 2017-18, M06 2017/18. Days: 2017-07-01, ' +
      '01/07/2017, 01JUL2017. "Q2 2017" is refused, since it could be two quarters: say --quarters financial or calendar.',
  },
  {
    name: 'configuration',
    title: 'vanguard.config.json',
    text:
      'Every option of compare is a key in camel case, with activity for the files, columns for --map and targets for ' +
      '--target. Flags come before VANGUARD_ names of the environment, those before the file of this folder (or of -c), ' +
      'and that before the defaults. No folder above is looked in. init writes one; schema config is its JSON Schema.',
  },
];
