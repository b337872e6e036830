// The pages of an issue as its METS tells them, with the files that are really there.
import { compareNaturally } from '../base/natural-order.ts';
import type { MetsDocument, MetsPage } from '../formats/mets-document.ts';
import type { IssuePlan, PlannedPage } from './found-edition.ts';
import { isThumbnail, planPages } from './plan-pages.ts';
import type { Resolver } from './resolve-href.ts';

/** Files around a METS that may be its pages where it names none that is here. */
export type Around = { images: readonly string[]; altos: readonly string[]; pdfs: readonly string[] };

const isJp2 = (name: string): boolean => /\.(?:jp2|jpx|jpf|j2k|j2c|jpc)$/iu.test(name);

/** The picture of a page: JPEG 2000 where there is one, since a PDF holds it as it is, else the best that is here. */
const imageOf = (page: MetsPage, toName: (id: string | null, isPicture: boolean) => string | null): string | null => {
  const here = page.imageIds.flatMap((id) => toName(id, true) ?? []);
  const large = here.filter((name) => !isThumbnail(name));
  return large.find(isJp2) ?? large[0] ?? here[0] ?? null;
};

/** Fills the pages that lack something from what lies around, where the numbers agree. */
const complete = (pages: readonly PlannedPage[], around: Around): PlannedPage[] => {
  const hasImages = pages.some(({ image }) => image !== null);
  const hasAltos = pages.some(({ alto }) => alto !== null);
  const found = planPages(hasImages ? [] : around.images, hasAltos ? [] : around.altos);
  if (found.length !== pages.length) return [...pages];
  return pages.map((page, at) => ({ image: page.image ?? found[at]?.image ?? null, alto: page.alto ?? found[at]?.alto ?? null }));
};

/** The plan of the issue of a METS at `name`; null where none of its pages is here. */
export function planFromMets(name: string, mets: MetsDocument, resolve: Resolver, around: Around): IssuePlan | null {
  const files = new Map(mets.files.map((file) => [file.id, file]));
  const toName = (id: string | null, isPicture: boolean): string | null => {
    const file = id === null ? undefined : files.get(id);
    return file === undefined ? null : resolve(name, file.path, isPicture);
  };
  const told: PlannedPage[] = mets.pages.map((page) => ({ image: imageOf(page, toName), alto: toName(page.altoId, false) }));
  const pages = told.length > 0 ? complete(told, around) : planPages(around.images, around.altos);
  // A PDF that the METS does not name is the issue only where there is no picture of its pages.
  const isUndrawn = pages.every(({ image }) => image === null);
  const [loose] = around.pdfs;
  const whole = toName(mets.pdfId, false) ?? (isUndrawn && around.pdfs.length === 1 ? (loose ?? null) : null);
  if (whole !== null && pages.length !== 1)
    return { mets: name, document: whole, pages: pages.map(({ alto }) => ({ image: null, alto })) };
  const pdfs = mets.pages.map((page) => toName(page.pdfId, false));
  const loosePdfs = [...around.pdfs].sort(compareNaturally);
  const pdfOf = (at: number): string | null => pdfs[at] ?? (loosePdfs.length === pages.length ? (loosePdfs[at] ?? null) : null);
  const drawn = pages.map(({ image, alto }, at) => ({ image: image ?? pdfOf(at), alto }));
  if (!drawn.some(({ image, alto }) => image !== null || alto !== null)) return null;
  return { mets: name, document: null, pages: drawn };
}
