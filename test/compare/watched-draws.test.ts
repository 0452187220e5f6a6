import { expect, test } from 'vitest';
import { watchedDraws } from '../../src/compare/resampling/watched-draws.js';

test('of draws a hundred are told of, and of a million every 1,024th, each before it is made', () => {
  const toldOf = (all: number): number[] => {
    const told: number[] = [];
    let made = 0;
    const draw = watchedDraws(
      (index, by: number) => {
        expect(index).toBe(made);
        made += by;
      },
      { all, unit: 'draws' },
      ({ done, all: whole, unit }) => {
        expect([done, whole, unit]).toEqual([made, all, 'draws']);
        told.push(done ?? Number.NaN);
      },
    );
    for (let index = 0; index < all; index++) draw(index, 1);
    expect(made).toBe(all);
    return told;
  };
  expect(toldOf(1_000)).toEqual(Array.from({ length: 100 }, (_, at) => 10 * at));
  expect(toldOf(7)).toEqual([0, 1, 2, 3, 4, 5, 6]);
  expect(toldOf(200_000).slice(0, 3)).toEqual([0, 1024, 2048]);
});
