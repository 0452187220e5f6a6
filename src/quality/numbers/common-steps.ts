import type { Cells } from './cells.js';
import { median } from './robust-scale.js';

/** A cell from which on a course lies at another level, and by what log. */
export interface CommonStep {
  readonly at: number;
  readonly change: number;
}

/** The share by which what all areas share must change for half a year and more: 2020/21 is 17% under the year before. */
export const leastCommonStep = 0.4;

/**
 * The cells of a course from which on it lies 40% higher, or as many times lower, than before: half a year on either side
 * at least, a year where there is one. Of cells next to each other, the one that the course itself changes at.
 */
export function findCommonSteps(course: Cells, year: number): CommonStep[] {
  const contrast = course.map((_, at) => {
    const [before, after] = [course.subarray(Math.max(0, at - year), at), course.subarray(at, at + year)];
    if (Math.min(before.length, after.length) < year / 2) return 0;
    return (median(after) ?? Number.NaN) - (median(before) ?? Number.NaN);
  });
  const isFar = (at: number): boolean => Math.abs(contrast[at] ?? 0) >= Math.log1p(leastCommonStep);
  const steps: CommonStep[] = [];
  for (let from = 0, to = 0; from < contrast.length; from = to + 1) {
    to = from;
    while (isFar(to)) to++;
    const sharp = Array.from({ length: to - from }, (_, index) => from + index).filter((at) =>
      isSharp(course, at, contrast),
    );
    const at = sharp.sort((one, other) => rise(course, other, contrast) - rise(course, one, contrast))[0];
    if (at !== undefined) steps.push({ at, change: contrast[at] as number });
  }
  return steps;
}

/** How far the course itself changes at a cell, in the direction of the contrast. */
function rise(course: Cells, at: number, contrast: Cells): number {
  return Math.sign(contrast[at] as number) * ((course[at] as number) - (course[at - 1] as number));
}

// What grows bit by bit is no step.
function isSharp(course: Cells, at: number, contrast: Cells): boolean {
  return rise(course, at, contrast) > Math.abs(contrast[at] as number) / 2;
}
