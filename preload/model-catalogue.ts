// The pages of a catalogue as a screen shows them, with what can be fetched from there. Refuses to hold behaviour.
import { z } from 'zod';
import { Day, EditionId, Language } from './model.ts';

/** Stands for an address that main knows: the page follows it without ever sending an address. */
export const LinkId = z.string().regex(/^[a-z0-9]{1,32}$/);
export type LinkId = z.infer<typeof LinkId>;

/** One edition that a catalogue offers. `cover` is an address of our own protocol. */
export const Offer = z.object({
  id: LinkId,
  title: z.string(),
  newspaper: z.string().nullable(),
  day: Day.nullable(),
  issue: z.string().nullable(),
  language: Language.nullable(),
  summary: z.string().nullable(),
  authors: z.array(z.string()),
  cover: z.string().nullable(),
  sizeBytes: z.int().nullable(),
  pages: z.int().nullable(),
  /** `here`: the library has it; `coming`: it is being fetched; `free`: it can be fetched; `closed`: it must be bought or borrowed first; `other`: it is no PDF. */
  state: z.enum(['here', 'coming', 'free', 'closed', 'other']),
  editionId: EditionId.nullable(),
});
export type Offer = z.infer<typeof Offer>;

const CatalogueLink = z.object({ link: LinkId, title: z.string() });

/** A way onwards inside a catalogue. */
export const CataloguePlace = CatalogueLink.extend({
  summary: z.string().nullable(),
  picture: z.string().nullable(),
  count: z.int().nullable(),
});
export type CataloguePlace = z.infer<typeof CataloguePlace>;

/** One page of a catalogue as a screen shows it; every link is an id that main understands for as long as the program runs. */
export const CataloguePage = z.object({
  link: LinkId,
  sourceId: EditionId.nullable(),
  title: z.string(),
  summary: z.string().nullable(),
  host: z.string(),
  places: z.array(CataloguePlace),
  offers: z.array(Offer),
  groups: z.array(
    z.object({ title: z.string(), link: LinkId.nullable(), places: z.array(CataloguePlace), offers: z.array(Offer) }),
  ),
  facets: z.array(
    z.object({
      group: z.string(),
      values: z.array(CatalogueLink.extend({ count: z.int().nullable(), isActive: z.boolean() })),
    }),
  ),
  previous: LinkId.nullable(),
  next: LinkId.nullable(),
  total: z.int().nullable(),
  /** The link to search with; null where the catalogue cannot be searched. */
  search: LinkId.nullable(),
  /** Whether this page is already followed as a source of its own. */
  isFollowed: z.boolean(),
});
export type CataloguePage = z.infer<typeof CataloguePage>;
