// What people choose for the whole library.
import type { Settings } from '#border/contract';
import { readSettings } from '../library/library-record.ts';
import { type Parts, writingOf } from './parts.ts';

/** Keeps the settings that are named, and gives all. */
export async function changeSettings(parts: Parts, change: Record<string, unknown>): Promise<Settings> {
  const { downloads, sources } = writingOf(parts);
  // An absent setting stays; the schema of the call has checked the values.
  const settings = Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined)) as Partial<Settings>;
  await parts.workers.library.run('setSettings', { settings });
  const now = readSettings(parts.database);
  downloads.wake();
  sources.wake();
  parts.emit({ name: 'settings.changed', value: now });
  return now;
}
