// The shapes of OPDS 2.0 and the Readium Web Publication Manifest as they are met, wider than the drafts have them.
// Refuses little: what is not understood is left out, and only what a publication cannot do without makes it a bad one.
import { z } from 'zod';
import { acquisitionKind, toRelations } from './acquisition.ts';
import type { Link } from './catalogue.ts';
import { toAddress } from './feed-address.ts';
import { toType } from './media-types.ts';
import { toCount } from './newspaper-profile.ts';
import { toPlainTextOrNull } from './plain-text.ts';
import { fillTemplate } from './uri-template.ts';

const scalar = z.union([z.string(), z.number().transform(String)]);

/** A text, or one for each language (RWPM, "language map"). */
export const LocalText = z.union([scalar, z.record(z.string(), scalar.nullable().catch(null))]);
export type LocalText = z.infer<typeof LocalText>;

/** Anything at all where the value is of no use unless it has that shape. */
const maybe = <Schema extends z.ZodType>(schema: Schema) => schema.nullish().catch(null);

const anything = z.unknown();
const list = z.array(anything);

/** A link of OPDS 2; `rel` is one relation or many. */
export const Opds2Link = z.looseObject({
  href: z.string(),
  type: maybe(z.string()),
  rel: maybe(z.union([z.string(), z.array(z.string())])),
  title: maybe(LocalText),
  templated: maybe(z.boolean()),
  width: maybe(z.number()),
  height: maybe(z.number()),
  properties: maybe(z.looseObject({})),
});
export type Opds2Link = z.infer<typeof Opds2Link>;

/** What is said about a publication. A title of another shape makes a bad publication; the rest can be done without. */
export const PublicationMetadata = z.looseObject({
  title: LocalText.nullish(),
  identifier: maybe(scalar),
  description: maybe(LocalText),
  language: maybe(z.union([z.string(), list])),
  published: maybe(z.string()),
  modified: maybe(z.string()),
  readingProgression: maybe(z.string()),
  conformsTo: maybe(anything),
});
export type PublicationMetadata = z.infer<typeof PublicationMetadata>;

/** A publication of a feed, a publication document, or a Readium manifest. */
export const Publication = z.looseObject({
  metadata: PublicationMetadata,
  links: list.nullish(),
  images: maybe(list),
  readingOrder: maybe(list),
  spine: maybe(list),
  resources: maybe(list),
});
export type Publication = z.infer<typeof Publication>;

const FeedMetadata = z.looseObject({
  title: maybe(LocalText),
  subtitle: maybe(LocalText),
  description: maybe(LocalText),
  identifier: maybe(scalar),
  modified: maybe(z.string()),
});

/** A shelf of a feed. */
export const Opds2Group = z.looseObject({
  metadata: maybe(FeedMetadata),
  links: maybe(list),
  navigation: maybe(list),
  publications: maybe(list),
});

/** A feed. `catalogs` is the collection in which registries of libraries list them. */
export const Opds2Feed = z.looseObject({
  metadata: maybe(FeedMetadata),
  links: list.nullish(),
  navigation: list.nullish(),
  publications: list.nullish(),
  groups: list.nullish(),
  facets: list.nullish(),
  catalogs: list.nullish(),
});
export type Opds2Feed = z.infer<typeof Opds2Feed>;

/** The items of a list that have the shape; what is no list has none. */
export function readEach<Schema extends z.ZodType>(schema: Schema, items: unknown): z.infer<Schema>[] {
  if (!Array.isArray(items)) return [];
  return items
    .map((item) => schema.safeParse(item))
    .filter((result) => result.success)
    .map(({ data }) => data);
}

/** The text in the language that was asked for, or else the first that there is. */
export function localTextOf(text: LocalText | null | undefined, language: string | null = null): string | null {
  if (text === null || text === undefined || typeof text === 'string') return toPlainTextOrNull(text);
  const wanted = language === null ? undefined : text[language];
  return toPlainTextOrNull(wanted ?? Object.values(text).find((one) => (one ?? '') !== ''));
}

/** The address of a link; a template gives the one that it has without values. */
export function addressOfLink(link: Opds2Link, base: string): string | null {
  return toAddress(link.templated === true ? fillTemplate(link.href, {}) : link.href, base);
}

/** The link as other parts know it; null where it leads nowhere over http and https. */
export function toOpds2Link(link: Opds2Link, base: string): Link | null {
  const url = addressOfLink(link, base);
  if (url === null) return null;
  return {
    url,
    type: toType(link.type),
    rels: toRelations(link.rel),
    title: localTextOf(link.title),
    count: toCount(link.properties?.numberOfItems),
  };
}

/** Whether a link leads to a file of a publication. */
export function isAcquisitionLink(link: Opds2Link): boolean {
  return acquisitionKind(toRelations(link.rel)) !== null;
}
