// What is written of an edition in the formats of other institutions. Pure; knows neither the library nor where files lie.
import type { Day, Direction, Edition, Language } from '#border/model';

/** What is known of a newspaper as a whole; what nobody has said is null. */
export type TitleMetadata = { publisher: string | null; place: string | null; issn: string | null };

/** A newspaper of which nothing but its name is known. */
export const noTitleMetadata: TitleMetadata = { publisher: null, place: null, issn: null };

/** One version of one edition. `replaces` and `isReplacedBy` are the sums of the other versions, `path` is relative to the library. */
export type EditionMetadata = TitleMetadata & {
  id: string;
  title: string;
  day: Day | null;
  covers: Day | null;
  issue: string | null;
  price: string | null;
  printedPages: number | null;
  language: Language | null;
  direction: Direction;
  variant: string;
  version: number;
  pages: number;
  sizeBytes: number;
  sha256: string;
  kind: Edition['kind'];
  state: Edition['state'];
  isSearchable: boolean;
  isPinned: boolean;
  addedAtMs: number;
  readAtMs: number | null;
  /** The name under which it arrived, and the address that it came from, without secrets. */
  sourceName: string;
  sourceUrl: string | null;
  path: string;
  replaces: string | null;
  isReplacedBy: string | null;
  /** The id of its first version, which names the issue whatever is corrected. */
  firstId: string;
  /** By which Kiosque finds it again. */
  link: string;
};

/** The title with day and number, as catalogues label one issue. */
export function labelOf({ title, day, issue, variant }: Pick<EditionMetadata, 'title' | 'day' | 'issue' | 'variant'>): string {
  return [
    title,
    ...(day === null ? [] : [day]),
    ...(issue === null ? [] : [`no. ${issue}`]),
    ...(variant === '' ? [] : [variant]),
  ].join(', ');
}

/** The address of bytes by their sum. */
export const sumUrn = (sha256: string): string => `urn:sha256:${sha256}`;

/** What its file is to programs: the PDF, or the package of page images and texts. */
export const formatOf = ({ kind }: Pick<EditionMetadata, 'kind'>): string =>
  kind === 'pdf' ? 'application/pdf' : 'application/mets+xml';
