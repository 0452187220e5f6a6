/** What the twelve months of a trend run to: each quarter, or each year-end where nothing lies between. */
export function endsOfTrend(ends: readonly string[]): 'quarter' | 'year-end' {
  const inYear = new Set(ends.map((end) => end.slice(5, 7)));
  return new Set(ends).size > 1 && inYear.size === 1 ? 'year-end' : 'quarter';
}

/** That neighbouring rows of a trend are not apart; nothing where they are. */
export function sharedMonthsNotes(ends: readonly string[]): string[] {
  return endsOfTrend(ends) === 'year-end'
    ? []
    : ['Twelve months to one quarter share nine months with those to the next, so neighbouring rows move together.'];
}
