// In which language files speak, and in whose style they cite: as chosen, else as the interface.
import type { Speech } from '../formats/cite.ts';
import { readSettings } from '../library/library-record.ts';
import type { Parts } from './parts.ts';

/** Both, as they are now. */
export function speechOf({ database, language }: Pick<Parts, 'database' | 'language'>): Speech {
  return { language: language(), style: readSettings(database).citationStyle ?? language() };
}
