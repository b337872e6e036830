// Reads an ALTO file of version 1 to 4, with its namespace, another or none, into what it says.
// Refuses files that are no ALTO or not well formed, and pages on which nothing has a place.
import { AppError } from '#border/errors';
import type { Direction, Role } from '#border/model';
import type {
  AltoBlock,
  AltoBlockKind,
  AltoDocument,
  AltoLine,
  AltoSpace,
  AltoString,
  AltoStyle,
  AltoUnit,
} from './alto-document.ts';
import { addStyle, plainStyle, type StyleBook, styleOf } from './alto-styles.ts';
import { boxOfShape, type GivenBox, givenBox, toBaseline, toNumber } from './alto-values.ts';
import { finishPage, type OpenPage } from './finish-alto.ts';
import { roleOfLabel } from './role-of-label.ts';
import { type Attributes, walkXml } from './walk-xml.ts';

const spaceKinds: Readonly<Record<string, AltoSpace['kind']>> = {
  PrintSpace: 'print',
  TopMargin: 'top',
  LeftMargin: 'left',
  RightMargin: 'right',
  BottomMargin: 'bottom',
};
const blockKinds: Readonly<Record<string, AltoBlockKind>> = {
  TextBlock: 'text',
  ComposedBlock: 'composed',
  Illustration: 'picture',
  GraphicalElement: 'graphic',
};
const tagNames = new Set(['LayoutTag', 'StructureTag', 'RoleTag', 'OtherTag']);
const capturedNames = new Set(['MeasurementUnit', 'fileName', 'processingStepSettings']);

/** What an element hands down to those inside it, and what it is. */
type Frame = {
  style: AltoStyle;
  language: string | null;
  direction: Direction | null;
  rotation: number;
  role: Role | null;
  space: AltoSpace | null;
  block: AltoBlock | null;
  line: AltoLine | null;
  string: AltoString | null;
  given: { box: GivenBox; item: { box: AltoBlock['box'] } } | null;
};

const outermost: Frame = {
  style: plainStyle,
  language: null,
  direction: null,
  rotation: 0,
  role: null,
  space: null,
  block: null,
  line: null,
  string: null,
  given: null,
};

type Reader = {
  document: AltoDocument;
  styles: StyleBook;
  tags: Map<string, { labels: string[]; description: string | null }>;
  page: OpenPage | null;
  frames: Frame[];
  captured: string[] | null;
  hasRoot: boolean;
};

const trimmed = (text: string | undefined): string | null => (text === undefined || text.trim() === '' ? null : text.trim());
const idsIn = (text: string | undefined): string[] => (text ?? '').split(/\s+/).filter((id) => id !== '');

/**
 * Reads a file.
 * Throws alto/not-alto for XML of another kind, alto/broken for what is not well formed or has a DOCTYPE, alto/no-size for a page
 * that states no size and on which nothing has a place.
 */
export function readAlto(xml: string | Uint8Array): AltoDocument {
  const reader: Reader = {
    document: { unit: 'pixel', sourceFileName: null, pixelsPerInch: null, readingOrder: [], pages: [] },
    styles: new Map(),
    tags: new Map(),
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
  else if (name === 'ElementRef' || name === 'OrderedGroup' || name === 'UnorderedGroup')
    reader.document.readingOrder.push(...idsIn(attributes.REF));
}

function addTag({ tags }: Reader, { ID: id, LABEL: label, TYPE: type, DESCRIPTION: description }: Attributes): void {
  if (id === undefined) return;
  tags.set(id.trim(), { labels: [label, type].map(trimmed).filter((text) => text !== null), description: trimmed(description) });
}

/** The frame of an element; what it is becomes part of the document. */
function enter(reader: Reader, name: string, attributes: Attributes, around: Frame): Frame {
  const space = spaceKinds[name];
  const block = blockKinds[name];
  if (name === 'Page') return enterPage(reader, attributes, around);
  if (reader.page === null) return around;
  if (space !== undefined) return enterSpace(reader.page, space, attributes, inherit(reader, attributes, around));
  if (block !== undefined) return enterBlock(reader, block, attributes, around);
  if (name === 'TextLine') return enterLine(reader, attributes, around);
  if (name === 'String') return enterString(reader, attributes, around);
  if (name === 'HYP' && around.line !== null) {
    const hyphen = { content: attributes.CONTENT ?? '-', box: null };
    around.line.hyphen = hyphen;
    return { ...around, given: { box: givenBox(attributes), item: hyphen } };
  }
  if (name === 'Glyph') {
    // The letters of a String that gives no CONTENT of its own.
    if (around.string !== null && around.given !== null) around.string.content += attributes.CONTENT ?? '';
    return { ...around, given: null };
  }
  const shape = boxOfShape(name, attributes);
  if (shape !== null && around.given !== null) around.given.item.box ??= shape;
  return around;
}

function inherit({ styles }: Reader, attributes: Attributes, around: Frame): Frame {
  const direction = attributes.BASEDIRECTION?.trim().toLowerCase();
  return {
    ...around,
    style: styleOf(styles, attributes, around.style),
    language: trimmed(attributes.LANG) ?? trimmed(attributes.language) ?? trimmed(attributes.lang) ?? around.language,
    direction: direction === 'rtl' || direction === 'ltr' ? direction : around.direction,
    rotation: toNumber(attributes.ROTATION) ?? around.rotation,
  };
}

function enterPage(reader: Reader, attributes: Attributes, around: Frame): Frame {
  const frame = inherit(reader, attributes, around);
  reader.page = {
    id: trimmed(attributes.ID),
    number: toNumber(attributes.PHYSICAL_IMG_NR),
    printedNumber: trimmed(attributes.PRINTED_IMG_NR),
    width: toNumber(attributes.WIDTH),
    height: toNumber(attributes.HEIGHT),
    rotation: frame.rotation,
    language: frame.language,
    confidence: confidenceOf(attributes),
    spaces: [],
    given: new Map(),
  };
  return frame;
}

/** PC runs from 0 to 1, ACCURACY from 0 to 100. */
function confidenceOf({ PC: confidence, ACCURACY: accuracy }: Attributes): number | null {
  const percent = toNumber(accuracy);
  const value = toNumber(confidence) ?? (percent === null ? null : percent / 100);
  return value !== null && value >= 0 && value <= 1 ? value : null;
}

function enterSpace(page: OpenPage, kind: AltoSpace['kind'], attributes: Attributes, frame: Frame): Frame {
  const space: AltoSpace = { kind, box: null, blocks: [] };
  page.spaces.push(space);
  return { ...frame, space, given: remember(page, space, attributes) };
}

function remember(page: OpenPage, item: { box: AltoBlock['box'] }, attributes: Attributes): Frame['given'] {
  const box = givenBox(attributes);
  page.given.set(item, box);
  return { box, item };
}

function enterBlock(reader: Reader, kind: AltoBlockKind, attributes: Attributes, around: Frame): Frame {
  const page = reader.page as OpenPage;
  const frame = inherit(reader, attributes, around);
  const labels = labelsOf(reader, attributes);
  const own = labels.map(roleOfLabel).find((role) => role !== null) ?? null;
  // Only what says of everything inside what it is goes down: the text in an advert is an advert.
  const handedDown = around.role === 'advert' || around.role === 'furniture' || around.role === 'caption' ? around.role : null;
  const block: AltoBlock = {
    kind,
    id: trimmed(attributes.ID),
    box: null,
    role: handedDown === null || (own !== null && own !== 'body') ? own : handedDown,
    labels,
    description:
      idsIn(attributes.TAGREFS)
        .map((id) => reader.tags.get(id)?.description ?? null)
        .find((text) => text !== null) ?? null,
    nextId: trimmed(attributes.IDNEXT),
    rotation: frame.rotation,
    language: frame.language,
    direction: frame.direction,
    lines: [],
    blocks: [],
  };
  place(page, frame, block);
  return { ...frame, role: block.role, block, line: null, string: null, given: remember(page, block, attributes) };
}

/** Tags and, where the element has one, its TYPE. */
function labelsOf({ tags }: Reader, attributes: Attributes): string[] {
  const tagged = idsIn(attributes.TAGREFS).flatMap((id) => tags.get(id)?.labels ?? []);
  const type = attributes.type === 'simple' ? trimmed(attributes.TYPE) : trimmed(attributes.TYPE ?? attributes.type);
  return type === null ? tagged : [...tagged, type];
}

/** Puts a block where it belongs; one that stands in no space belongs to the print space. */
function place(page: OpenPage, frame: Frame, block: AltoBlock): void {
  if (frame.block !== null) {
    frame.block.blocks.push(block);
    return;
  }
  let space = frame.space ?? page.spaces.find(({ kind }) => kind === 'print');
  if (space === undefined) {
    space = { kind: 'print', box: null, blocks: [] };
    page.spaces.push(space);
  }
  space.blocks.push(block);
}

function enterLine(reader: Reader, attributes: Attributes, around: Frame): Frame {
  const page = reader.page as OpenPage;
  const frame = around.block === null ? enterBlock(reader, 'text', {}, around) : around;
  const own = inherit(reader, attributes, frame);
  const labels = labelsOf(reader, attributes);
  const line: AltoLine = {
    id: trimmed(attributes.ID),
    box: null,
    baseline: toBaseline(attributes.BASELINE),
    style: own.style,
    language: own.language,
    direction: own.direction,
    role: labels.map(roleOfLabel).find((role) => role !== null) ?? null,
    labels,
    strings: [],
    hyphen: null,
  };
  frame.block?.lines.push(line);
  return { ...own, line, string: null, given: remember(page, line, attributes) };
}

function enterString(reader: Reader, attributes: Attributes, around: Frame): Frame {
  const page = reader.page as OpenPage;
  const frame = around.line === null ? enterLine(reader, {}, around) : around;
  const own = inherit(reader, attributes, frame);
  const part = attributes.SUBS_TYPE?.trim().toLowerCase();
  const confidence = toNumber(attributes.WC);
  const string: AltoString = {
    id: trimmed(attributes.ID),
    content: attributes.CONTENT ?? '',
    box: null,
    style: own.style,
    confidence: confidence !== null && confidence >= 0 && confidence <= 1 ? confidence : null,
    language: own.language,
    part: part === 'hyppart1' ? 'head' : part === 'hyppart2' ? 'tail' : null,
    whole: part?.startsWith('hyppart') === true ? trimmed(attributes.SUBS_CONTENT) : null,
  };
  frame.line?.strings.push(string);
  return {
    ...own,
    line: frame.line,
    string: attributes.CONTENT === undefined ? string : null,
    given: remember(page, string, attributes),
  };
}

function closeElement(reader: Reader, name: string): void {
  reader.frames.pop();
  if (reader.captured !== null && capturedNames.has(name)) {
    keepCaptured(reader.document, name, reader.captured.join(''));
    reader.captured = null;
  }
  if (name === 'Page' && reader.page !== null) {
    reader.document.pages.push(finishPage(reader.page, reader.document));
    reader.page = null;
  }
}

const units: Readonly<Record<string, AltoUnit>> = { mm10: 'mm10', inch1200: 'inch1200' };

/** A unit that nobody knows counts as pixels: what stands where on the page does not depend on it. */
function keepCaptured(document: AltoDocument, name: string, text: string): void {
  if (name === 'MeasurementUnit') document.unit = units[text.trim().toLowerCase()] ?? 'pixel';
  else if (name === 'fileName') document.sourceFileName ??= trimmed(text);
  else document.pixelsPerInch ??= resolutionIn(text);
}

/** The settings of NDNP and of several programs have lines such as `xdpi:300`. */
function resolutionIn(settings: string): number | null {
  const found = Number(/\b[xy]?dpi\s*[:=]\s*(\d{2,4}(?:\.\d+)?)/i.exec(settings)?.[1]);
  return found >= 30 && found <= 4_800 ? found : null;
}
