// Keeps the latest costly answers of a file until the file changes: reading on in a list must not rank and count it once more.
import type Database from 'better-sqlite3';

/** So many answers are kept; a ranked list takes a sixth of a megabyte. */
const mostKept = 12;

type Memory = { version: number; answers: Map<string, unknown> };
const memories = new WeakMap<Database.Database, Memory>();

function memoryOf(database: Database.Database): Memory {
  const version = database.pragma('data_version', { simple: true }) as number;
  const known = memories.get(database);
  if (known?.version === version) return known;
  const fresh: Memory = { version, answers: new Map() };
  memories.set(database, fresh);
  return fresh;
}

/** The answer to a question, made anew where it is not known. */
export function remember<Value>(database: Database.Database, question: unknown, make: () => Value): Value {
  const key = JSON.stringify(question);
  const { answers } = memoryOf(database);
  const value = answers.has(key) ? (answers.get(key) as Value) : make();
  answers.delete(key);
  answers.set(key, value);
  const [oldest] = answers.keys();
  if (answers.size > mostKept && oldest !== undefined) answers.delete(oldest);
  return value;
}
