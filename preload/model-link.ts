// Links to places in newspapers, `kiosque://open/<title>/<day>/<page>#x,y,w,h`: what is asked of them, and where they lead.
import { z } from 'zod';
import { Box, Day, EditionId } from './model.ts';

/** A link as it was handed over or typed: untrusted, and perhaps none. */
export const FollowLinkInput = z.strictObject({ link: z.string().max(100_000) });

/**
 * Where a link leads. `region` is in points of the unrotated page. `missingPage` is a page that the edition has not: `page` is then its
 * last one. `others` are further editions of that day which may be meant.
 */
export const LinkTarget = z.object({
  editionId: EditionId,
  title: z.string(),
  day: Day.nullable(),
  page: z.int().min(1).nullable(),
  region: Box.nullable(),
  missingPage: z.int().min(1).nullable(),
  others: z.array(EditionId),
});
export type LinkTarget = z.infer<typeof LinkTarget>;

/** A page, or with `region` a part of it, or with `article` one of its articles, from 0. */
export const MakeLinkInput = z.strictObject({
  editionId: EditionId,
  page: z.int().min(1),
  region: z
    .strictObject({ x: z.number(), y: z.number(), width: z.number().positive(), height: z.number().positive() })
    .optional(),
  article: z.int().min(0).optional(),
});

/** The link. */
export const MadeLink = z.object({ link: z.string() });
