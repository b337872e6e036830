// Writes editions for other institutions and programs from the screens: asks where, has them written there, says how far it is.
import type { Output, ParsedInput } from '#border/contract';
import { AppError } from '#border/errors';
import { chooseTarget } from '../outside-library.ts';
import type { Parts } from '../parts.ts';
import { chooseEditions } from './describe-editions.ts';
import { runExchange } from './open-exchange.ts';
import { labelOfChoice, writeEditions } from './write-editions.ts';
import { exchangeEndings } from './write-metadata.ts';

/** `saved` is null when no place was chosen, or when it was stopped. Throws edition/none-chosen, export/busy, and as writeEditions. */
export async function exportEditions(parts: Parts, input: ParsedInput<'exchange.export'>): Promise<Output<'exchange.export'>> {
  const { chosen, as, ...options } = input;
  const editions = await chooseEditions(parts, chosen);
  const label = labelOfChoice(parts, editions);
  const { desk } = parts;
  const to = (as === 'mets' ? await chooseTarget(parts) : await desk?.chooseSave(`${label}.${exchangeEndings[as]}`)) ?? null;
  if (to === null) return { saved: null };
  try {
    const { written, failed } = await runExchange(parts, (run) =>
      writeEditions(parts, editions, { ...options, as, to, isNew: false }, run),
    );
    const first = written.length === 1 && as === 'mets' ? (written[0]?.path ?? to) : to;
    return {
      saved: {
        name: first.split(/[\\/]/).at(-1) ?? label,
        editions: written.length,
        failed: failed.map(({ edition: { id, title, day }, fault }) => ({ id, title, day, fault })),
      },
    };
  } catch (error) {
    if (error instanceof AppError && error.code === 'export/cancelled') return { saved: null };
    throw error;
  }
}
