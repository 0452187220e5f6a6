import { type AgeBand, formatAgeBand } from '../../domain/counts/age-band.js';

/** Why bands, in the order of their first ages, do not hold every age once; `undefined` when they do. */
export function whyNotWhole(bands: readonly AgeBand[]): string | undefined {
  let next: number | undefined = 0;
  for (const band of bands) {
    const { first, last } = band;
    if (next === undefined || first < next) return `${formatAgeBand(band)} and the band before it hold the same ages`;
    if (first > next) return `no band holds ages ${formatAgeBand({ first: next, last: first - 1 })}`;
    next = last === undefined ? undefined : last + 1;
  }
  return next === undefined ? undefined : `no band holds ages ${next} and over, as 90+`;
}
