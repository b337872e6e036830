// The tones that pages can have, in the order in which a key goes through them. Pure.
import type { PageTone } from '#border/model-reading';

/** All tones. `window` follows the brightness of the window. */
export const tones: readonly PageTone[] = ['printed', 'dark', 'sepia', 'inverted', 'window'];

/** The tone after this one; after the last the first. */
export const nextTone = (tone: PageTone): PageTone => tones[(tones.indexOf(tone) + 1) % tones.length] ?? 'printed';
