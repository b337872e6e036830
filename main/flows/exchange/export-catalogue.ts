// Writes a catalogue from the screens: asks for the folder, has it written there, says how far it is.
import { basename } from 'node:path';
import type { Output, ParsedInput } from '#border/contract';
import { AppError } from '#border/errors';
import { chooseTarget } from '../outside-library.ts';
import type { Parts } from '../parts.ts';
import { chooseEditions } from './describe-editions.ts';
import { runExchange } from './open-exchange.ts';
import { writeCatalogue } from './write-catalogue.ts';

/** `saved` is null when no folder was chosen, or when it was stopped. Throws edition/none-chosen, export/busy, and as writeCatalogue. */
export async function exportCatalogue(
  parts: Parts,
  { chosen, withFiles }: ParsedInput<'exchange.catalogue'>,
): Promise<Output<'exchange.catalogue'>> {
  const editions = await chooseEditions(parts, chosen);
  const to = await chooseTarget(parts);
  if (to === null) return { saved: null };
  try {
    const { publications, failed } = await runExchange(parts, (run) => writeCatalogue(parts, editions, { to, withFiles }, run));
    const named = failed.map(({ edition: { id, title, day }, fault }) => ({ id, title, day, fault }));
    return { saved: { name: basename(to), editions: publications, failed: named } };
  } catch (error) {
    if (error instanceof AppError && error.code === 'export/cancelled') return { saved: null };
    throw error;
  }
}
