// What people choose for the whole library.
import type { Settings } from '#border/model-settings';
import { type Parts, writingOf } from './parts.ts';

/** Keeps the settings that are named, and gives all; those of a visitor last as long as the visit. Throws what the door says. */
export async function changeSettings(parts: Parts, change: Record<string, unknown>): Promise<Settings> {
  // An absent setting stays; the schema of the call has checked the values.
  const settings = Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined)) as Partial<Settings>;
  if (parts.door.refusal('changes') === null) {
    const { downloads, sources } = writingOf(parts);
    await parts.workers.library.run('setSettings', { settings });
    downloads.wake();
    sources.wake();
    parts.checks.wake();
  } else parts.door.visit(settings);
  const now = parts.door.settings();
  parts.emit({ name: 'settings.changed', value: now });
  return now;
}
