import type { ChartData } from './data.js';

/** Every third interval of years and of specifications reaches a thousand times as far as it did, to one side or both. */
export function farIntervals(data: ChartData): ChartData {
  return {
    ...data,
    events: {
      ...data.events,
      years: data.events.years.map((year, at) => {
        const { growth_ratio: ratio } = year;
        const wide = { lower: at % 2 === 0 ? 0.001 : ratio.lower, upper: 40 };
        return at % 3 === 0 ? { ...year, growth_ratio: { ...ratio, ...wide } } : year;
      }),
    },
    specifications: {
      ...data.specifications,
      specifications: data.specifications.specifications.map((one, at) => {
        const { difference_pp: gap } = one;
        if (gap === null || at % 3 > 0) return one;
        return { ...one, difference_pp: { ...gap, lower: at % 2 === 0 ? -4000 : gap.lower, upper: 5000 } };
      }),
    },
  };
}
