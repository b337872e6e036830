// Hostile inputs of one call, made from its own schema: an input as it should be, with one place of it after the other spoilt.
// Refuses to know any call by name, so that a new one is tried without a word here.
import { z } from 'zod';
import { type CallName, calls } from '../../preload/contract.ts';
import { openDraws } from '../support/kept-library.ts';
import { hostileValues } from './hostile-values.ts';

/** The part of JSON Schema that contracts are made of. */
type Shape = {
  $ref?: string;
  $defs?: Record<string, Shape>;
  anyOf?: Shape[];
  oneOf?: Shape[];
  allOf?: Shape[];
  type?: string;
  const?: unknown;
  enum?: unknown[];
  pattern?: string;
  format?: string;
  minLength?: number;
  minimum?: number;
  exclusiveMinimum?: number;
  items?: Shape;
  minItems?: number;
  properties?: Record<string, Shape>;
};

/** Large, and changed by nobody: made once. */
const values = hostileValues();

/** An id in the right form that no library has. */
export const absentId = 'zzzzzzzzzzzzzzzz';

/** For each form of text that a contract asks for, one that has it. */
const specimens = [absentId, '2024-03-28', 'en', '08:30', '2024-01-01T00-00-00Z.sqlite', 'x-token', '12-25', '123456', 'a paper'];

const textOf = ({ pattern, minLength = 0 }: Shape): string => {
  const fitting = pattern === undefined ? 'a paper' : specimens.find((one) => new RegExp(pattern, 'u').test(one));
  if (fitting === undefined) throw new Error(`no specimen for ${pattern}`);
  return fitting.padEnd(minLength, 'x');
};

/** Inputs as the shape asks for them, one for each way in which it may be written. */
function samplesOf(shape: Shape, root: Shape): unknown[] {
  if (shape.$ref !== undefined) return samplesOf(root.$defs?.[shape.$ref.split('/').at(-1) ?? ''] ?? {}, root);
  const ways = shape.anyOf ?? shape.oneOf ?? shape.allOf;
  if (ways !== undefined) return ways.flatMap((way) => samplesOf(way, root));
  if (shape.const !== undefined) return [shape.const];
  if (shape.enum !== undefined) return [shape.enum[0]];
  if (shape.type === 'string') return [textOf(shape)];
  if (shape.type === 'integer' || shape.type === 'number') return [shape.minimum ?? (shape.exclusiveMinimum ?? 0) + 1];
  if (shape.type === 'boolean') return [true];
  if (shape.type === 'null') return [null];
  if (shape.type === 'array') return samplesOf(shape.items ?? {}, root).map((one) => [one]);
  if (shape.type === 'object') return samplesOfObject(shape, root);
  return [{}];
}

/** Each way of each property once, beside the first way of the others. */
function samplesOfObject({ properties = {} }: Shape, root: Shape): unknown[] {
  const ways = Object.entries(properties).map(([name, shape]) => [name, samplesOf(shape, root)] as const);
  const first = Object.fromEntries(ways.map(([name, [one]]) => [name, one]));
  const others = ways.flatMap(([name, [, ...rest]]) => rest.map((other) => ({ ...first, [name]: other })));
  return [first, ...others];
}

/** Every place within a value, the whole first. */
const placesIn = (value: unknown): (readonly (string | number)[])[] =>
  typeof value === 'object' && value !== null
    ? [[], ...Object.entries(value).flatMap(([key, inner]) => placesIn(inner).map((place) => [key, ...place]))]
    : [[]];

const spoil = (value: unknown, [key, ...rest]: readonly (string | number)[], bad: unknown): unknown => {
  if (key === undefined) return bad;
  const copy = (Array.isArray(value) ? [...value] : { ...(value as object) }) as Record<string | number, unknown>;
  copy[key] = spoil(copy[key], rest, bad);
  return copy;
};

/** Keys that no input has, own ones of the names of prototypes among them. */
const strangers = (value: unknown): unknown[] =>
  ['extra', 'path', 'sql', 'channel', '__proto__', 'constructor', 'toString', 'then'].map((key) =>
    Object.defineProperty({ ...(value as object) }, key, { value: '/etc/passwd', enumerable: true, configurable: true }),
  );

const shuffle = <Value>(values: Value[], draw: () => number): Value[] => {
  for (let at = values.length - 1; at > 0; at -= 1) {
    const other = Math.floor(draw() * (at + 1));
    [values[at], values[other]] = [values[other] as Value, values[at] as Value];
  }
  return values;
};

/** Inputs as the contract wants them, with ids that no library has. */
export function samples(name: CallName): unknown[] {
  const shape = z.toJSONSchema(calls[name].input, { io: 'input', unrepresentable: 'any' }) as Shape;
  return samplesOf(shape, shape);
}

/**
 * Hostile inputs of a call without end, the same at every run: every value for the whole, then strangers, then each value at each place by
 * lot. Not all of them are refused by the schema.
 */
export function* hostileInputs(name: CallName): Generator<unknown> {
  const wholes = samples(name);
  yield* values;
  yield* strangers(wholes[0]);
  const places = wholes.flatMap((whole) => placesIn(whole).flatMap((place) => (place.length === 0 ? [] : [{ whole, place }])));
  const spoilt = places.flatMap(({ whole, place }) => values.map((bad) => () => spoil(whole, place, bad)));
  for (const make of shuffle(spoilt, openDraws(name.length * 7919 + name.charCodeAt(0)))) yield make();
  for (let at = 0; ; at += 1) yield { [`key ${at}`]: values[at % values.length] };
}
