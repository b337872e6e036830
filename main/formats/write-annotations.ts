// Marks as an annotation collection in JSON-LD: W3C Web Annotation Data Model (https://www.w3.org/TR/annotation-model/, 2017), with its selectors
// for quotes, positions and, after media fragments (https://www.w3.org/TR/media-frags/), pages and places.
import type { Box } from '#border/model';
import type { MarkRecord, TextAnchor } from '#border/model-marks';
import type { ExportedMark } from './exported-mark.ts';
import { openLink } from './reference.ts';

const isoOf = (atMs: number): string => new Date(atMs).toISOString();
const round = (number: number): number => Math.round(number * 100) / 100;

const motivations: Record<MarkRecord['kind'], string> = {
  highlight: 'highlighting',
  underline: 'highlighting',
  note: 'commenting',
  bookmark: 'bookmarking',
};

/** A page and a place on it, in points from its top left. */
const fragment = (page: number, box: Box | null) => ({
  type: 'FragmentSelector',
  conformsTo: 'http://tools.ietf.org/rfc/rfc3778',
  value: box === null ? `page=${page}` : `page=${page}&viewrect=${[box.x, box.y, box.width, box.height].map(round).join(',')}`,
});

const textSelectors = ({ exact, prefix, suffix, start, end, page, boxes }: TextAnchor) => [
  { type: 'TextQuoteSelector', exact, prefix, suffix },
  { type: 'TextPositionSelector', start, end },
  ...(boxes.length === 0 ? [fragment(page, null)] : boxes.map((box) => fragment(page, box))),
];

function targetsOf({ record, title, day, page, point, sum }: ExportedMark) {
  const source = (on: number): string => openLink({ title, day, page: on, box: null, sum });
  if (record.text.length > 0)
    return record.text.map((anchor) => ({ source: source(anchor.page), selector: textSelectors(anchor) }));
  return [{ source: source(page), selector: [fragment(page, point === null ? null : { ...point, width: 1, height: 1 })] }];
}

function bodiesOf({ note, tags }: MarkRecord) {
  const text = (value: string, purpose: string) => ({ type: 'TextualBody', value, format: 'text/plain', purpose });
  return [...(note.trim() === '' ? [] : [text(note, 'commenting')]), ...tags.map((tag) => text(tag, 'tagging'))];
}

function toAnnotation(mark: ExportedMark) {
  const { record, editionId, title, day, page, state } = mark;
  return {
    id: `urn:kiosque:${editionId}:${record.id}`,
    type: 'Annotation',
    motivation: motivations[record.kind],
    created: isoOf(record.createdAtMs),
    modified: isoOf(record.changedAtMs),
    body: bodiesOf(record),
    target: targetsOf(mark).map((target) => ({ ...target, styleClass: `${record.kind} ${record.colour}` })),
    // Beyond the model, for programs that know newspapers; it allows further properties.
    'kiosque:title': title,
    'kiosque:day': day,
    'kiosque:page': page,
    'kiosque:state': state,
  };
}

/** The whole file. */
export function writeAnnotations(marks: readonly ExportedMark[], label: string): string {
  const collection = {
    '@context': ['http://www.w3.org/ns/anno.jsonld', { kiosque: 'urn:kiosque:' }],
    id: 'urn:kiosque:marks',
    type: 'AnnotationCollection',
    label,
    total: marks.length,
    first: { id: 'urn:kiosque:marks:1', type: 'AnnotationPage', startIndex: 0, items: marks.map(toAnnotation) },
  };
  return `${JSON.stringify(collection, null, 2)}\n`;
}
