// Which failures mean that an item of a dossier has no picture to give, and not that writing it went wrong.
import { AppError } from '#border/errors';

/** Whether its edition has gone, is locked or damaged, or its page cannot be drawn. */
export function hasNoPicture(error: unknown): boolean {
  return error instanceof AppError && /^(pdf\/|page\/|edition\/|disk\/failed|image\/)/.test(error.code);
}
