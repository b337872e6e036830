// The authority list of a title: how its sections and places are called, and which other spellings mean the same.
// Refuses to hold behaviour: what folds alike is decided in main.
import { z } from 'zod';

/** What a list is of: the sections that pages name, or the places of regional variants. */
export const AuthorityKind = z.enum(['sections', 'places']);
export type AuthorityKind = z.infer<typeof AuthorityKind>;

const Name = z.string().trim().min(1).max(120);

/** One entry: the preferred name, and other names that mean it. Names that fold alike are one name. */
export const AuthorityEntry = z.strictObject({ name: Name, variants: z.array(Name).max(200) });
export type AuthorityEntry = z.infer<typeof AuthorityEntry>;

const Entries = z.array(AuthorityEntry).max(1000);

/** The lists of one title. */
export const TitleAuthority = z.strictObject({ sections: Entries, places: Entries });
export type TitleAuthority = z.infer<typeof TitleAuthority>;

/** Something that is done to a list. `merge` makes names variants of the entry `into`, which may be new; `remove` lets an entry go with its variants. */
export const AuthorityAct = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('add'), names: z.array(Name).min(1).max(1000) }),
  z.strictObject({ kind: z.literal('rename'), name: Name, to: Name }),
  z.strictObject({ kind: z.literal('merge'), names: z.array(Name).min(1).max(1000), into: Name }),
  z.strictObject({ kind: z.literal('part'), name: Name, variant: Name }),
  z.strictObject({ kind: z.literal('remove'), names: z.array(Name).min(1).max(1000) }),
]);
export type AuthorityAct = z.infer<typeof AuthorityAct>;

/** Of which list of which title. */
export const AuthorityList = z.strictObject({ title: z.string().trim().min(1).max(300), list: AuthorityKind });
export type AuthorityList = z.infer<typeof AuthorityList>;

/** A list as a screen shows it: entries with how many pages (or editions, for places) say each of their names, and names that no entry has. */
export const ShownAuthority = z.object({
  title: z.string(),
  list: AuthorityKind,
  entries: z.array(
    z.object({
      name: z.string(),
      count: z.int().min(0),
      variants: z.array(z.object({ name: z.string(), count: z.int().min(0) })),
    }),
  ),
  proposed: z.array(z.object({ name: z.string(), count: z.int().min(0) })),
});
export type ShownAuthority = z.infer<typeof ShownAuthority>;
