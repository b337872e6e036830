// Makes pages, spaces, blocks, lines and strings of the elements of an ALTO file, each in the one around it.
// Refuses nothing: what stands where the schema has no place for it gets the one that is missing around it.
import type { AltoBlock, AltoBlockKind, AltoLine, AltoSpace, AltoString } from './alto-document.ts';
import { type Frame, idsIn, inherit, labelsOf, type Reader, remember, trimmed } from './alto-frames.ts';
import { boxOfShape, givenBox, toBaseline, toNumber } from './alto-values.ts';
import type { OpenPage } from './finish-alto.ts';
import { roleOfLabel } from './role-of-label.ts';
import type { Attributes } from './walk-xml.ts';

const spaceKinds = new Map<string, AltoSpace['kind']>([
  ['PrintSpace', 'print'],
  ['TopMargin', 'top'],
  ['LeftMargin', 'left'],
  ['RightMargin', 'right'],
  ['BottomMargin', 'bottom'],
]);
const blockKinds = new Map<string, AltoBlockKind>([
  ['TextBlock', 'text'],
  ['ComposedBlock', 'composed'],
  ['Illustration', 'picture'],
  ['GraphicalElement', 'graphic'],
]);

/** The frame of an element; what it is becomes part of the document. */
export function enter(reader: Reader, name: string, attributes: Attributes, around: Frame): Frame {
  const space = spaceKinds.get(name);
  const block = blockKinds.get(name);
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
    told:
      idsIn(attributes.TAGREFS)
        .map((id) => reader.tags.get(id)?.told ?? null)
        .find((told) => told !== null) ?? null,
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
