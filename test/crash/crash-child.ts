// One operation in a process of its own, for a tracer to be put around:
//   crash-child prepare NAME PLACE PRESS     makes what the act starts from
//   crash-child refer   NAME PLACE           does the act to its end and prints how it ends, as JSON
//   crash-child run     NAME PLACE           does the act; prints {"ready":true} and waits for a line where the act begins, and {"done":true}
//                                            behind it, and then waits to be killed
//   crash-child open    NAME PLACE           the same, where the act is to open the library and to repair what is there
//   crash-child through NAME PLACE           does the act and closes what it has opened; prints {"ready":true} where the act begins, and waits for nobody
//   crash-child judge   NAME REFERENCE       holds each place that a line of its input names against the promises, and prints what is wrong with it
// Promises are printed as they are made, a line each; `refer` reads those that hold from its input.
import { readFileSync, writeSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { text } from 'node:stream/consumers';
import type { Ack } from './ack.ts';
import { readAcks } from './ack.ts';
import { checkPlace, lookAtPlace, makeReference } from './check-place.ts';
import { openStage } from './open-stage.ts';
import { placeAt } from './operation.ts';
import { findOperation } from './operations.ts';

const [verb, name = '', root = '', more = ''] = process.argv.slice(2);
const operation = findOperation(name);
const place = placeAt(root);

const say = (value: object): void => void writeSync(1, `${JSON.stringify(value)}\n`);
const ack = (one: Ack): void => say(one);
const untilTold = (): Promise<void> =>
  new Promise((resolve) => {
    process.stdin.once('data', () => resolve()).once('end', () => resolve());
  });
const readPromises = async (): Promise<Ack[]> => readAcks((await text(process.stdin)).split('\n'));

const begin = (): Promise<void> => {
  say({ ready: true });
  return untilTold();
};
/** Says that the act is done, and stays as it is. */
const rest = (): Promise<never> => {
  say({ done: true });
  return new Promise(() => setInterval(() => {}, 60_000));
};

const verbs: Record<string, () => Promise<void>> = {
  prepare: () => operation.prepare(place, ack, more),
  refer: async () => say(await makeReference(operation, place, await readPromises())),
  run: async () => {
    await operation.run({ place, ack, begin });
    await rest();
  },
  open: async () => {
    await begin();
    await openStage(place);
    await rest();
  },
  through: async () => {
    const close = await operation.run({ place, ack, begin: async () => say({ ready: true }) });
    await close();
    say({ done: true });
  },
  judge: async () => {
    const reference = JSON.parse(readFileSync(root, 'utf8'));
    let judged = 0;
    for await (const line of createInterface({ input: process.stdin })) {
      const asked = JSON.parse(line);
      judged += 1;
      const judge = asked.depth === 'look' ? lookAtPlace : checkPlace;
      const violations = await judge(operation, placeAt(asked.root), readAcks(asked.promises.split('\n')), reference);
      say({ judged, violations });
    }
  },
};

const act = verbs[verb ?? ''];
if (act === undefined) throw new Error(`crash-child: ${verb} is no verb`);
await act();
// An operation may have left a thread that rests.
process.exit();
