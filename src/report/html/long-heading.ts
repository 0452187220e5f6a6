const long: Readonly<Record<string, string>> = {
  '': 'Value',
  'Rest rate': 'Rate of the rest',
  'Rest index': 'Index of the rest',
  'Vs rest': 'Against the rest',
  Now: 'Rate now',
  'p (BH)': 'p, adjusted',
  'p, relabelled': 'p, by relabelling',
};

/** A heading of a narrow screen as a page writes it: in full. */
export function longHeading(heading: string): string {
  const known = Object.hasOwn(long, heading) ? long[heading] : undefined;
  return (
    known ??
    heading
      .replace(/, pp$/, ', percentage points')
      .replace(/% CI$/, '% interval')
      .replace(/, %( a year)?$/, ', per cent$1')
  );
}
