// In which language files speak, and in whose style they cite: as chosen, else as the interface.
import type { Speech } from '../formats/cite.ts';
import type { Parts } from './parts.ts';

/** Both, as they are now. */
export function speechOf({ door, language }: Pick<Parts, 'door' | 'language'>): Speech {
  return { language: language(), style: door.settings().citationStyle ?? language() };
}
