// Reads an ALTO file of version 1 to 4, with its namespace, another or none, into what it says.
// Refuses files that are no ALTO or not well formed, and pages on which nothing has a place.
import { AppError } from '#border/errors';
import type { AltoDocument, AltoUnit, ToldArticle } from './alto-document.ts';
import { idsIn, outermost, type Reader, trimmed } from './alto-frames.ts';
import { enter } from './alto-items.ts';
import { addStyle } from './alto-styles.ts';
import { toNumber } from './alto-values.ts';
import { finishPage } from './finish-alto.ts';
import { type Attributes, walkXml } from './walk-xml.ts';

const tagNames = new Set(['LayoutTag', 'StructureTag', 'RoleTag', 'OtherTag']);
const capturedNames = new Set(['MeasurementUnit', 'fileName', 'processingStepSettings', 'softwareName']);

/**
 * Reads a file.
 * Throws alto/not-alto for XML of another kind, alto/broken for what is not well formed or has a DOCTYPE, alto/no-size for a page
 * that states no size and on which nothing has a place.
 */
export function readAlto(xml: string | Uint8Array): AltoDocument {
  const reader: Reader = {
    document: { unit: 'pixel', sourceFileName: null, makers: [], pixelsPerInch: null, readingOrder: [], pages: [] },
    styles: new Map(),
    tags: new Map(),
    tag: null,
    page: null,
    frames: [outermost],
    captured: null,
    hasRoot: false,
  };
  walkXml(xml, 'alto/broken', {
    open: (name, attributes) => openElement(reader, name, attributes),
    close: (name) => closeElement(reader, name),
    text: (piece) => void reader.captured?.push(piece),
  });
  if (reader.document.pages.length === 0) throw new AppError('alto/not-alto', { reason: 'no page' });
  return reader.document;
}

function openElement(reader: Reader, name: string, attributes: Attributes): void {
  if (!reader.hasRoot) {
    if (name !== 'alto') throw new AppError('alto/not-alto', { root: name.slice(0, 80) });
    reader.hasRoot = true;
  }
  const around = reader.frames.at(-1) ?? outermost;
  reader.frames.push(enter(reader, name, attributes, around));
  if (capturedNames.has(name)) reader.captured = [];
  else if (name === 'TextStyle') addStyle(reader.styles, attributes);
  else if (tagNames.has(name)) addTag(reader, attributes);
  else if (name === 'article' && reader.tag !== null) reader.tag.told = toldOf(attributes);
  else if (name === 'ElementRef' || name === 'OrderedGroup' || name === 'UnorderedGroup')
    for (const id of idsIn(attributes.REF)) reader.document.readingOrder.push(id);
}

function addTag(reader: Reader, { ID: id, LABEL: label, TYPE: type, DESCRIPTION: description }: Attributes): void {
  if (id === undefined) return;
  const labels = [label, type].map(trimmed).filter((text) => text !== null);
  reader.tag = { labels, description: trimmed(description), told: null };
  reader.tags.set(id.trim(), reader.tag);
}

/** What our own export says of an article; null where it is not as we write it. */
function toldOf({ confidence, continuesOn, continuedFrom }: Attributes): ToldArticle | null {
  const sure = toNumber(confidence);
  const pageOf = (text: string | undefined): number | null => {
    const page = toNumber(text);
    return page !== null && Number.isInteger(page) && page > 0 ? page : null;
  };
  if (sure === null || sure < 0 || sure > 1) return null;
  return { confidence: sure, continuesOn: pageOf(continuesOn), continuedFrom: pageOf(continuedFrom) };
}

function closeElement(reader: Reader, name: string): void {
  reader.frames.pop();
  if (tagNames.has(name)) reader.tag = null;
  if (reader.captured !== null && capturedNames.has(name)) {
    keepCaptured(reader.document, name, reader.captured.join(''));
    reader.captured = null;
  }
  if (name === 'Page' && reader.page !== null) {
    reader.document.pages.push(finishPage(reader.page, reader.document));
    reader.page = null;
  }
}

const units = new Map<string, AltoUnit>([
  ['mm10', 'mm10'],
  ['inch1200', 'inch1200'],
]);

/** A unit that nobody knows counts as pixels: what stands where on the page does not depend on it. */
function keepCaptured(document: AltoDocument, name: string, text: string): void {
  if (name === 'MeasurementUnit') document.unit = units.get(text.trim().toLowerCase()) ?? 'pixel';
  else if (name === 'fileName') document.sourceFileName ??= trimmed(text);
  else if (name === 'softwareName') document.makers.push(...[trimmed(text)].filter((maker) => maker !== null));
  else document.pixelsPerInch ??= resolutionIn(text);
}

/** The settings of NDNP and of several programs have lines such as `xdpi:300`. */
function resolutionIn(settings: string): number | null {
  const found = Number(/\b[xy]?dpi\s*[:=]\s*(\d{2,4}(?:\.\d+)?)/i.exec(settings)?.[1]);
  return found >= 30 && found <= 4_800 ? found : null;
}
