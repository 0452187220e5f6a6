import { readFileSync } from 'node:fs';
import { expect } from 'vitest';

/** The parsed file of test/reference/edge; the caller states its shape, which the tests then rely on. */
export function readReference<Shape>(name: string): Shape {
  return JSON.parse(readFileSync(new URL(`../reference/edge/${name}`, import.meta.url), 'utf8')) as Shape; // shape per README
}

// Below this a double has lost digits (or R gives 0), so only the absolute size is compared.
const smallestFull = 1e-300;

/** Fails, naming the cell, when a number is further from the expected one than the relative tolerance. */
export function expectClose(found: number, expected: number, tolerance: number, cell: unknown): void {
  const error = Math.abs(found - expected) / Math.max(smallestFull, Math.abs(expected));
  if (!(error <= tolerance)) {
    expect.fail(`${JSON.stringify(cell)}: found ${found}, expected ${expected}, relative error ${error}`);
  }
}
