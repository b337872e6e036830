import { expect, it } from 'vitest';
import { findPage } from '../../../../renderer/reader/outline/find-page.ts';

const names = [null, 'ii', 'A3', '1', null, 'p'];
const find = (typed: string) => findPage(typed, 6, (page) => names[page - 1] ?? null);

it.each([
  ['5', 5],
  ['p. 5', 5],
  ['page 5', 5],
  ['ص ٥', 5],
  ['۵', 5],
  ['II', 2],
  ['a3', 3],
  ['p. A3', 3],
  // What stands on the paper goes before the place.
  ['1', 4],
  ['p', 6],
  ['7', null],
  ['0', null],
  ['', null],
  ['page', null],
  ['five', null],
])('%j leads to page %j', (typed, page) => {
  expect(find(typed)).toBe(page);
});
