import { type DisclosurePolicy, disclosurePolicies } from '../reference/disclosure-policies.js';

function ruleWords([name, rule]: [string, DisclosurePolicy]): string {
  const hides = rule.hides === undefined ? 'hides nothing' : `hides ${rule.hides.lower} to ${rule.hides.upper}`;
  const rounds = rule.roundsTo === 1 ? 'does not round' : `rounds to the nearest ${rule.roundsTo}`;
  return `- ${name}: ${hides}, ${rounds}. ${rule.title} (${rule.confidence}).`;
}

/** Hidden counts, their bounds, and what leaves, in plain words. */
export const disclosureTopics = [
  {
    name: 'suppression',
    title: 'Hidden and rounded counts in the input',
    text: [
      'A hidden count is a number between two known ends, never zero. Marks with a range of their own (<8, 1-7*) have that ' +
        'range; others (*, [c], c) have that of the rule the file is under, which --suppression names or the file itself ' +
        'shows. A rounded count may be anything that rounds to it.',
      'The rules, for the months of each count (hes-pre-2018,hes-2018@2018-09 is one rule and then another):',
      ...Object.entries(disclosurePolicies).map(ruleWords),
      'Found: rounded months are those after the last count that is no multiple of 5, when they hold fifty counts; the rule ' +
        'before 2018 by a smallest count of 6. A mark that more than one rule fits, or that stands among counts far above ' +
        'the threshold, has no number, and a window that needs it is refused.',
      '--suppressed: midpoint (the default) uses the middle of the range and gives bounds beside the result, drop leaves out ' +
        'areas with a hidden count, error stops.',
    ].join('\n'),
    source: disclosurePolicies['hes-2018'].source,
  },
  {
    name: 'hidden-bounds',
    title: 'Bounds: what a gap is whatever the hidden counts are',
    text:
      'The least and the most that a growth or gap can be over every whole number that each hidden or rounded count can be: ' +
      'exact, and no wider than that. They say nothing of chance, and the interval says nothing of what is hidden; so they ' +
      'stand side by side and are never added. Where the bounds reach zero and the interval does not, the word is marked [c]: ' +
      'the hidden counts alone could undo it.',
  },
  {
    name: 'disclosure',
    title: 'What outputs show of small counts',
    text:
      'Counts of areas and cohorts are shown under the rule of the input, or the one that --disclosure names. When one is ' +
      'named, every count is also hidden or rounded before anything is measured: rates, growths and intervals are then ' +
      'shown in full, being made of counts that could be shown, and no difference between totals, windows, formats or runs ' +
      'gives more than those. An area with a count that may be hidden shows [c] for it and for what is made of it alone. ' +
      'Exact counts of open data leave as they are unless --disclosure names a rule: the tool cannot know that they may not.',
    source: disclosurePolicies['hes-2018'].source,
  },
] as const;
