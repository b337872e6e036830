// What a program did to the files below one place, as steps of which each can be lost: read from its calls. Refuses calls whose effect
// on the disk it does not know, so that nothing is left out unseen. Shared memory of SQLite is no part of it.
import { readFileSync } from 'node:fs';
import { basename, dirname, resolve } from 'node:path';
import { applyEffect, type Disk, type Effect, fileOf, folderOf, isSharedMemory, type readDisk, top } from './disk.ts';
import { bytesOf, type Call, quotedBytes } from './read-calls.ts';

/** One thing that happened: a change, the return of a sync which covers so many changes, or a line of the log of acknowledgements. */
export type Step =
  | { kind: 'change'; effects: Effect[]; path: string; call: string }
  | { kind: 'sync'; of: number; covers: number; path: string }
  | { kind: 'ack'; line: string };

/** All that happened below a place since it was as it is on `before`; `after` is where it led with nothing lost. */
export type Recorded = { before: Disk; after: Disk; folders: Set<number>; steps: Step[] };

type Descriptor = { node: number | null; path: string; at: number; isAppending: boolean };

/** What is known while a record is read. */
type Reading = {
  place: string;
  acks: string;
  disk: Disk;
  free: number;
  folders: Set<number>;
  descriptors: Map<string, Descriptor>;
  steps: Step[];
  changesAt: number[];
};

const withoutEffect = /^(-1 |\?)/u;
const descriptorArg = /^(\d+|AT_FDCWD)(?:<([^>]*)>)?/u;
const numberOf = (arg: string): string => descriptorArg.exec(arg)?.[1] ?? '';
const textOf = (arg: string): string => quotedBytes(arg).toString('utf8');

/** Whether a descriptor, which the program may have been given at its start, is of this file. */
const isTo = (path: string, arg: string): boolean => bytesOf(descriptorArg.exec(arg)?.[2] ?? '').toString('utf8') === path;

/** The path that an argument names, from the folder that stands before it. */
const pathOf = (arg = '', folder = 'AT_FDCWD'): string =>
  resolve(bytesOf(descriptorArg.exec(folder)?.[2] ?? '').toString('utf8') || '/', textOf(arg));

const isBelow = (reading: Reading, path: string): boolean => path === reading.place || path.startsWith(`${reading.place}/`);

/** The number of what a path names; null where there is nothing. */
function find(reading: Reading, path: string): number | null {
  let number = top;
  for (const name of path.slice(reading.place.length + 1).split('/')) {
    if (name === '') continue;
    const next = reading.folders.has(number) ? folderOf(reading.disk, number).get(name) : undefined;
    if (next === undefined) return null;
    number = next;
  }
  return number;
}

function found(reading: Reading, path: string): number {
  const number = find(reading, path);
  if (number === null) throw new Error(`the record knows nothing of ${path}`);
  return number;
}

function change(reading: Reading, call: Call, path: string, effects: Effect[]): void {
  for (const effect of effects) applyEffect(reading.disk, effect);
  reading.steps.push({ kind: 'change', effects, path: path.slice(reading.place.length + 1), call: call.name });
  reading.changesAt.push(call.ended);
}

const naming = (reading: Reading, path: string, node: number | null): Effect => ({
  of: found(reading, dirname(path)),
  kind: 'name',
  name: basename(path),
  node,
});

function open(reading: Reading, call: Call): void {
  const isPlain = call.name === 'openat';
  const [folder, name, flags = ''] = isPlain ? call.args : ['AT_FDCWD', ...call.args];
  const path = pathOf(name, folder);
  const descriptor: Descriptor = { node: null, path, at: 0, isAppending: flags.includes('O_APPEND') };
  reading.descriptors.set(numberOf(call.result), descriptor);
  if (!isBelow(reading, path) || isSharedMemory(path)) return;
  if (flags.includes('O_TMPFILE')) throw new Error(`a file without a name: ${path}`);
  descriptor.node = find(reading, path);
  if (descriptor.node === null) {
    descriptor.node = reading.free++;
    change(reading, call, path, [naming(reading, path, descriptor.node)]);
  } else if (flags.includes('O_TRUNC') && fileOf(reading.disk, descriptor.node).length > 0)
    change(reading, call, path, [{ of: descriptor.node, kind: 'length', length: 0 }]);
}

function put(
  reading: Reading,
  call: Call,
  { descriptor, at, bytes }: { descriptor: Descriptor; at: number; bytes: Buffer },
): void {
  if (descriptor.node === null) return;
  change(reading, call, descriptor.path, [{ of: descriptor.node, kind: 'bytes', at, bytes }]);
}

const descriptorOf = (reading: Reading, arg = ''): Descriptor | undefined => reading.descriptors.get(numberOf(arg));

/** Where the next bytes without a place of their own go; moves on by as many. */
function advance(reading: Reading, descriptor: Descriptor, by: number): number {
  const at = descriptor.isAppending && descriptor.node !== null ? fileOf(reading.disk, descriptor.node).length : descriptor.at;
  descriptor.at = at + by;
  return at;
}

function write(reading: Reading, call: Call): void {
  const [target = '', data = ''] = call.args;
  if (isTo(reading.acks, target))
    for (const line of quotedBytes(data).toString('utf8').trimEnd().split('\n')) reading.steps.push({ kind: 'ack', line });
  const descriptor = descriptorOf(reading, target);
  if (descriptor === undefined) return;
  const pieces = data.startsWith('[') ? [...data.matchAll(/"[^"]*"/gu)].map(([text]) => quotedBytes(text)) : [quotedBytes(data)];
  const bytes = Buffer.concat(pieces).subarray(0, Number(call.result));
  const isPlaced = call.name.startsWith('p');
  const at = isPlaced ? Number(call.args[3]) : advance(reading, descriptor, bytes.length);
  put(reading, call, { descriptor, at, bytes });
}

/** Bytes that the system copied from one file to another. */
function copy(reading: Reading, call: Call): void {
  const isRange = call.name === 'copy_file_range';
  const [from, into, offset] = isRange ? [call.args[0], call.args[2], call.args[1]] : [call.args[1], call.args[0], call.args[2]];
  const [source, descriptor] = [descriptorOf(reading, from), descriptorOf(reading, into)];
  if (descriptor === undefined || descriptor.node === null) return;
  if (source === undefined) throw new Error(`copied from nowhere into ${descriptor.path}`);
  const length = Number(call.result);
  const start = Number(/\d+/u.exec(offset ?? '')?.[0] ?? advance(reading, source, length));
  const all = source.node === null ? readFileSync(source.path) : fileOf(reading.disk, source.node);
  const target = isRange ? Number(/\d+/u.exec(call.args[3] ?? '')?.[0] ?? Number.NaN) : Number.NaN;
  const at = Number.isNaN(target) ? advance(reading, descriptor, length) : target;
  put(reading, call, { descriptor, at, bytes: Buffer.from(all.subarray(start, start + length)) });
}

function setLength(reading: Reading, call: Call): void {
  const node = call.name === 'ftruncate' ? descriptorOf(reading, call.args[0])?.node : find(reading, pathOf(call.args[0]));
  if (node === undefined || node === null) return;
  const path = descriptorOf(reading, call.args[0])?.path ?? pathOf(call.args[0]);
  change(reading, call, path, [{ of: node, kind: 'length', length: Number(call.args[1]) }]);
}

/** Two paths of a call that names both, from the folders that it names. */
const twoPaths = ({ name, args }: Call): [string, string] =>
  name.endsWith('at') || name.endsWith('at2')
    ? [pathOf(args[1], args[0]), pathOf(args[3], args[2])]
    : [pathOf(args[0]), pathOf(args[1])];

function rename(reading: Reading, call: Call): void {
  const [from, to] = twoPaths(call);
  if ((!isBelow(reading, from) && !isBelow(reading, to)) || isSharedMemory(from)) return;
  if (!isBelow(reading, from) || !isBelow(reading, to)) throw new Error(`renamed across the border: ${from} to ${to}`);
  if (call.args.some((arg) => arg.includes('EXCHANGE'))) throw new Error(`exchanged: ${from} and ${to}`);
  change(reading, call, to, [naming(reading, to, found(reading, from)), naming(reading, from, null)]);
}

function link(reading: Reading, call: Call): void {
  const [from, to] = twoPaths(call);
  if (isBelow(reading, to)) change(reading, call, to, [naming(reading, to, found(reading, from))]);
}

const onePath = ({ name, args }: Call): string => (name.endsWith('at') ? pathOf(args[1], args[0]) : pathOf(args[0]));

function remove(reading: Reading, call: Call): void {
  const path = onePath(call);
  if (isBelow(reading, path) && !isSharedMemory(path)) change(reading, call, path, [naming(reading, path, null)]);
}

function makeFolder(reading: Reading, call: Call): void {
  const path = onePath(call);
  if (!isBelow(reading, path)) return;
  const node = reading.free++;
  reading.folders.add(node);
  reading.disk.set(node, new Map());
  change(reading, call, path, [naming(reading, path, node)]);
}

function sync(reading: Reading, call: Call): void {
  const descriptor = descriptorOf(reading, call.args[0]);
  if (descriptor === undefined || descriptor.node === null) return;
  // What was still on its way when the sync began need not have come along.
  const covers = reading.changesAt.findLastIndex((at) => at < call.began) + 1;
  reading.steps.push({ kind: 'sync', of: descriptor.node, covers, path: descriptor.path.slice(reading.place.length + 1) });
}

function seek(reading: Reading, call: Call): void {
  const descriptor = descriptorOf(reading, call.args[0]);
  if (descriptor !== undefined) descriptor.at = Number(call.result);
}

function duplicate(reading: Reading, call: Call): void {
  const descriptor = descriptorOf(reading, call.args[0]);
  if (descriptor !== undefined) reading.descriptors.set(numberOf(call.result), descriptor);
}

function refuse(reading: Reading, call: Call): void {
  const path =
    descriptorOf(reading, call.args[0])?.path ?? call.args.filter((arg) => arg.startsWith('"')).map((arg) => pathOf(arg))[0];
  if (path !== undefined && isBelow(reading, path)) throw new Error(`${call.name} of ${path} is not in the model`);
}

type Reader = (reading: Reading, call: Call) => void;

/** What each recorded call does. A `close` has its effect when it begins: another thread may be given its number before it returns. */
const readers: Record<string, Reader> = {
  ...Object.fromEntries(['open', 'openat'].map((name) => [name, open])),
  ...Object.fromEntries(['write', 'pwrite64', 'writev', 'pwritev', 'pwritev2'].map((name) => [name, write])),
  ...Object.fromEntries(['copy_file_range', 'sendfile'].map((name) => [name, copy])),
  ...Object.fromEntries(['ftruncate', 'truncate'].map((name) => [name, setLength])),
  ...Object.fromEntries(['rename', 'renameat', 'renameat2'].map((name) => [name, rename])),
  ...Object.fromEntries(['link', 'linkat'].map((name) => [name, link])),
  ...Object.fromEntries(['unlink', 'unlinkat', 'rmdir'].map((name) => [name, remove])),
  ...Object.fromEntries(['mkdir', 'mkdirat'].map((name) => [name, makeFolder])),
  ...Object.fromEntries(['fsync', 'fdatasync'].map((name) => [name, sync])),
  ...Object.fromEntries(['dup', 'dup2', 'dup3'].map((name) => [name, duplicate])),
  ...Object.fromEntries(
    ['creat', 'fallocate', 'symlink', 'symlinkat', 'sync_file_range', 'syncfs', 'ioctl', 'msync'].map((name) => [name, refuse]),
  ),
  lseek: seek,
  close: (reading, call) => void reading.descriptors.delete(numberOf(call.args[0] ?? '')),
};

/** The calls that have to be recorded. */
export const recordedCalls = Object.keys(readers);

/** Reads what `calls` did below `place`, which holds `before`; `acks` is the path of the log of acknowledgements. */
export function readSteps(
  calls: readonly Call[],
  { place, acks, before }: { place: string; acks: string; before: ReturnType<typeof readDisk> },
): Recorded {
  const disk: Disk = new Map(before.disk);
  const folders = new Set([...disk].filter(([, node]) => !Buffer.isBuffer(node)).map(([number]) => number));
  const reading: Reading = { place, acks, disk, free: before.free, folders, descriptors: new Map(), steps: [], changesAt: [] };
  const at = (call: Call): number => (call.name === 'close' ? call.began : call.ended);
  for (const call of [...calls].sort((one, other) => at(one) - at(other))) {
    if (withoutEffect.test(call.result)) continue;
    const reader = readers[call.name];
    if (reader === undefined) throw new Error(`${call.name} is not in the model`);
    reader(reading, call);
  }
  return { before: before.disk, after: disk, folders, steps: reading.steps };
}
