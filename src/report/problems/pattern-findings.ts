import type { FindingFacts } from '../../domain/problems/finding.js';
import { counted } from '../wording/words.js';
import { type FindingEntry, list } from './entry.js';
import { upOrDown, whole } from './sizes.js';

type Codes = `VM34${0 | 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9}`;
type Entries = { readonly [C in Codes]: FindingEntry<FindingFacts[C]> };

// "Down 100%" of what is a thousandth would not say so.
function upOrDownOrTimes(change: number): string {
  const ratio = change < 0 ? 1 / (1 + change) : 1 + change;
  if (ratio < 4) return upOrDown(change);
  return change < 0 ? `down to one part in ${whole(ratio)}` : `up to ${whole(ratio)} times what it was`;
}

function rateLabel(value: number): string {
  return value >= 1000 ? whole(value) : value.toFixed(1);
}

/** VM340 to VM349: what all areas at once, copies and rates say is wrong with the numbers. */
export const patternFindingEntries: Entries = {
  VM340: {
    title: 'a period unlike its season in all areas',
    explanation:
      'What all areas have in common lies 25% or more off its own season and off the periods before and after it, in one ' +
      'period or a few, or changes by 40% and more and stays there. A file read twice, half of one, or a slip in its unit ' +
      'does that, and so does what happens to all, as in March to June 2020. It moves both sides of a comparison, and no area ' +
      'stands out by it.',
    sentence: ({ metric, period, change, lasting }) =>
      lasting === true
        ? `${metric} ${upOrDownOrTimes(change)} from ${period} in all areas at once, and stays there: another unit or definition, or rows that are there twice`
        : `${period}: ${metric} ${upOrDown(change)} against its season and the periods beside it in all areas at once: a fault of the file, or an event common to all`,
  },
  VM341: {
    title: 'many areas without any event at once',
    explanation:
      'Over a tenth of the areas that usually count many events have none in the same period, as when part of a file is missing ' +
      'and was filled with noughts. Those counts are set aside in the other checks.',
    sentence: ({ metric, span, areas, of }) =>
      `no ${metric} at all in ${areas.length} of ${counted(of, 'area')} in ${span}, which usually have many: ${list(areas, 6)}`,
  },
  VM342: {
    title: 'populations of all areas that jump together',
    explanation:
      'The middle area of all gains or loses 25% or more of its people from one period to the next. People do not move so: the ' +
      'unit changed, or the counts are of other people.',
    sentence: ({ group, at, change }) =>
      `populations of all areas${group === 'all' ? '' : ` (${group})`} ${upOrDown(change)} at ${at}: another unit, or other people`,
  },
  VM343: {
    title: 'a count far above its neighbours',
    explanation:
      'A single month or quarter is half as many again as the year on either side, and further above it than chance goes: ' +
      'counted twice, two periods in one, or a digit too many.',
    sentence: ({ area, metric, period, ratio, count, expected, open, lacking }) =>
      `${area}: ${metric} ${ratio.toFixed(1)} times its neighbours in ${period} (${whole(count)}, about ${whole(expected)} expected)` +
      (lacking === undefined ? '' : `; ${lacking} lacks as many, as when two periods are in one`) +
      (open ? '; the data end with it, so it may be lasting' : ''),
  },
  VM344: {
    title: 'a year or another period repeated',
    explanation:
      'The counts of an area are those of the same months of an earlier year, one by one, for longer than chance gives; or most ' +
      'areas at once have the counts of an earlier month, quarter or year, as when one file is loaded under two dates. One of ' +
      'the two is a copy, and growth between them is that of the population alone. Put the right counts in its place, or ' +
      'choose periods without it.',
    sentence: ({ areas, metric, span, before, periods, of }) =>
      of === undefined
        ? `the same ${metric} in ${span} as in ${before}, in all ${counted(periods, 'period')}: ${list(areas)}`
        : `the same ${metric} in ${span} as in ${before} in ${whole(areas.length)} of ${counted(of, 'area')}: one is a copy of the other`,
  },
  VM345: {
    title: 'no more bed days than admissions',
    explanation:
      'In a usual period there are no more bed days than admissions, a day for each or less, where emergency stays of a whole ' +
      'area come to several. Two columns may be swapped, or one used for both. It is right only of stays that nearly all end on ' +
      'the day that they begin.',
    sentence: ({ metric, admissions, areas, of, days, year }) =>
      `no more ${metric} than ${admissions}${year === undefined ? '' : ` in ${year}`} in ${areas.length} of ${counted(of, 'area')} (${list(areas, 6)}), ${days.toFixed(1)} for each: columns swapped, or one used for both`,
  },
  VM346: {
    title: 'a count that does not move',
    explanation:
      'An area has one and the same count period after period, for longer than chance gives. Events vary by chance alone, so ' +
      'this is no count: a total divided by twelve, a plan, a number filled downwards in a spreadsheet, or a stand-in for what ' +
      'is missing. Growth over these periods is that of the population alone. Put the counts in their place, or leave the ' +
      'area out.',
    sentence: ({ areas, metric, span, periods, count }) =>
      `the same ${metric}${count === undefined ? '' : ` (${whole(count)})`} in all ${counted(periods, 'period')} of ${span}: ${list(areas)}; filled down, or a total shared out evenly`,
  },
  VM347: {
    title: 'totals of the year so far',
    explanation:
      'The counts climb through each financial year to several times where it began, and begin anew with the next: each is the ' +
      'total of the year so far, as extracts by month of the year to date have it. Twelve of them added up come to more than ' +
      'six years of events. Take from each period the one before it in its year.',
    sentence: ({ areas, of, metric, years, months }) =>
      `${metric} add up through the year in ${list(years, 4)} in ${whole(areas.length)} of ${counted(of, 'area')} (${list(areas, 6)}): totals of the year so far, not of a ${months === 1 ? 'month' : 'quarter'}`,
  },
  VM348: {
    title: 'a rate that no population has',
    explanation:
      'The middle area has more events for each person than people can have, or a small part of what areas of England have ' +
      '(about 100 emergency admissions and 600 bed days a year for 1,000 people). Most often populations or counts are in ' +
      'thousands, or of another kind of people. Growth is the same in any unit that does not change, but rates are not.',
    sentence: ({ metric, years, rate, high }) =>
      `${high ? rateLabel(rate) : rate.toPrecision(2)} ${metric} per 1,000 people in ${list(years, 4)} in the middle area: ${
        high ? 'populations in thousands, or of other people' : 'counts in thousands, or of few of the events'
      }`,
  },
  VM349: {
    title: 'populations that are not those of the areas',
    explanation:
      'Areas with more people have no more events, though areas differ in size and events go with people. Most often the rows ' +
      'of one file were sorted without their codes, or moved by a row. Rates are then of other areas, and so is the weight of ' +
      'each area in a growth. Make the populations again with their codes beside them.',
    sentence: ({ metric, years, areas, correlation }) =>
      `${metric} do not go with populations in ${list(years, 4)}: over ${counted(areas, 'area')} their ranks correlate by ${correlation.toFixed(2)}, as where the rows of one of them stand beside other areas`,
  },
};
