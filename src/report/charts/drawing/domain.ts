import { clamp } from '../../../domain/common/clamp.js';
import { scaleLinear } from './d3.js';

/** A linear scale from values to pixels. */
export type LinearScale = ReturnType<typeof scaleLinear<number, number>>;

interface Shown {
  /** Every one lies on the axis. */
  readonly values: readonly (number | null)[];
  /** These too, unless they are far over `reach` times as far from the centre as any value. */
  readonly limits?: readonly (number | null)[];
  /** Three where none is given. */
  readonly reach?: number;
  /** Always on the axis. */
  readonly centre: number;
  /** How far from the centre the axis reaches at least, taking both sides together. */
  readonly least: number;
}

/** The ends of an axis in round numbers that holds what is to be shown. */
export function axisEnds({ values, limits = [], reach = 3, centre, least }: Shown): [number, number] {
  const isNumber = (value: number | null): value is number => value !== null && Number.isFinite(value);
  const kept = values.filter(isNumber);
  const far = Math.max(least, ...kept.map((value) => Math.abs(value - centre)));
  const away = limits.filter(isNumber).map((value) => value - centre);
  const end = endFor(away.map(Math.abs), reach * far);
  const drawnIn = away.map((value) => centre + clamp(value, -end, end));
  const all = [centre, ...kept, ...drawnIn];
  const [lowest, highest] = [Math.min(...all), Math.max(...all)];
  const short = Math.max(0, least - (highest - lowest)) / 2;
  const [from = 0, to = 1] = scaleLinear([lowest - short, highest + short], [0, 1])
    .nice(6)
    .domain();
  return [from, to];
}

// A limit is cut where it goes on half as far again: of two that are much alike, neither looks longer than it is.
function endFor(sizes: readonly number[], least: number): number {
  const ascending = sizes.filter((size) => size <= mostStretch * least).sort((one, other) => one - other);
  return ascending.reduce((end, size) => (size <= 1.5 * end ? Math.max(end, size) : end), least);
}

const mostStretch = 2;
