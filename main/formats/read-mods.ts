// Reads MODS records: those of the title, the issue and the articles in a METS file, or a file of its own such as a Danish edition.xml.
// Refuses files that are no MODS or not well formed.
import { AppError } from '#border/errors';
import type { Day } from '#border/model';
import { toDay } from '../text/proposal.ts';
import type { ModsFacts, ModsIdentifier } from './mods-facts.ts';
import { toLanguage } from './to-language.ts';
import { attribute, childNamed, childrenNamed, descendantsNamed, ownText, readXmlNode, type XmlNode } from './xml-node.ts';

/** Reads a file whose root is a record or a collection of them, of which the first counts. Throws mods/broken and mods/not-mods. */
export function readMods(xml: string | Uint8Array): ModsFacts {
  const root = readXmlNode(xml, 'mods/broken');
  const record = root.name === 'mods' ? root : root.name === 'modsCollection' ? childNamed(root, 'mods') : null;
  if (record === null) throw new AppError('mods/not-mods', { root: root.name.slice(0, 80) });
  return factsOfMods(record);
}

/** What one record says. What its host says (the newspaper of an issue) stands in where it is silent. */
export function factsOfMods(record: XmlNode): ModsFacts {
  const host = childrenNamed(record, 'relatedItem').find((item) => /^(?:host|series)$/i.test(item.attributes.type ?? '')) ?? null;
  const origins = [...childrenNamed(record, 'originInfo'), ...childrenNamed(host, 'originInfo')];
  const titles = titlesOf(record);
  const date = dateOf(origins);
  const identifiers = [...identifiersOf(record), ...identifiersOf(host)];
  const parts = [...childrenNamed(record, 'part'), ...childrenNamed(host, 'part')];
  const infos = childrenNamed(record, 'titleInfo');
  return {
    title: titles.length > 0 ? titles.join(' ') : (titlesOf(host)[0] ?? null),
    titles,
    day: date.day ?? partDate(parts).day,
    lastDay: endOf(origins),
    dateText: date.text ?? partDate(parts).text,
    issue:
      numberIn(parts, /^(?:issue|number|no)$/) ??
      infos.map((info) => ownText(childNamed(info, 'partNumber'))).find(Boolean) ??
      null,
    volume: numberIn(parts, /^volume$/),
    edition: numberIn(parts, /^edition$/),
    editionLabel:
      captionIn(parts, /^edition$/) ?? origins.map((origin) => ownText(childNamed(origin, 'edition'))).find(Boolean) ?? null,
    pageNumber: numberIn(parts, /^page(?:\s*number)?$/) ?? pageOf(parts),
    language: languageOf(record) ?? languageOf(host),
    lccn: valueNamed(identifiers, /^lccn$/),
    issn: valueNamed(identifiers, /^issn/),
    identifiers,
    authors: authorsOf(record),
    notes: notesOf(record),
    publisher: origins.map((origin) => ownText(childNamed(origin, 'publisher'))).find(Boolean) ?? null,
    place: origins.flatMap(placesOf)[0] ?? null,
  };
}

/** The titles in the order of the record: not those for sorting, abbreviated or in another language. */
function titlesOf(record: XmlNode | null): string[] {
  const infos = childrenNamed(record, 'titleInfo').filter((info) => attribute(info, 'type') === null);
  return infos
    .map((info) => ['nonSort', 'title', 'subTitle'].map((name) => ownText(childNamed(info, name))).filter(Boolean))
    .map(([first, ...rest]) => [first, ...rest].join(' '))
    .filter((title) => title !== '' && !/^untitled$/i.test(title));
}

const dateNames = ['dateIssued', 'dateCreated', 'dateCaptured'];

/** The date of issue; of several the key date, then the one that names a day, never one that the record itself doubts. */
function dateOf(origins: readonly XmlNode[]): { day: Day | null; text: string | null } {
  for (const name of dateNames.slice(0, 2)) {
    const dates = origins.flatMap((origin) => childrenNamed(origin, name)).filter((date) => ownText(date) !== null);
    const sure = dates.filter((date) => attribute(date, 'qualifier') !== 'questionable' && attribute(date, 'point') !== 'end');
    const known = [...sure.filter((date) => attribute(date, 'keyDate') !== null), ...sure];
    const best = known.find((date) => parseDay(ownText(date)) !== null) ?? known[0];
    if (best !== undefined) return { day: parseDay(ownText(best)), text: ownText(best) };
  }
  return { day: null, text: null };
}

function endOf(origins: readonly XmlNode[]): Day | null {
  const ends = origins
    .flatMap((origin) => childrenNamed(origin, 'dateIssued'))
    .filter((date) => attribute(date, 'point') === 'end');
  return ends.map((end) => parseDay(ownText(end))).find((day) => day !== null) ?? null;
}

function partDate(parts: readonly XmlNode[]): { day: Day | null; text: string | null } {
  const text = parts.map((part) => ownText(childNamed(part, 'date'))).find((date) => date !== null) ?? null;
  return { day: parseDay(text), text };
}

/** A day as libraries write it: `1901-11-21`, `19011121`, `21.11.1901`, `21/11/1901`; null for months, years and what no calendar has. */
export function parseDay(text: string | null): Day | null {
  const written = text?.trim() ?? '';
  const first = /^(\d{4})[-/.]?(\d{2})[-/.]?(\d{2})(?:T.*)?$/.exec(written);
  if (first !== null) return toDay({ year: Number(first[1]), month: Number(first[2]), day: Number(first[3]) });
  const last = /^(\d{1,2})[-/. ]+(\d{1,2})[-/. ]+(\d{4})$/.exec(written);
  return last === null ? null : toDay({ year: Number(last[3]), month: Number(last[2]), day: Number(last[1]) });
}

function detailsIn(parts: readonly XmlNode[], type: RegExp): XmlNode[] {
  return parts
    .flatMap((part) => childrenNamed(part, 'detail'))
    .filter((detail) => type.test((detail.attributes.type ?? '').toLowerCase()));
}

function numberIn(parts: readonly XmlNode[], type: RegExp): string | null {
  return (
    detailsIn(parts, type)
      .map((detail) => ownText(childNamed(detail, 'number')))
      .find(Boolean) ?? null
  );
}

function captionIn(parts: readonly XmlNode[], type: RegExp): string | null {
  const details = detailsIn(parts, type);
  return (
    details.map((detail) => ownText(childNamed(detail, 'caption')) ?? ownText(childNamed(detail, 'title'))).find(Boolean) ?? null
  );
}

function pageOf(parts: readonly XmlNode[]): string | null {
  const extents = parts.flatMap((part) => childrenNamed(part, 'extent'));
  return (
    extents
      .filter((extent) => /^pages?$/i.test(extent.attributes.unit ?? ''))
      .map((extent) => ownText(childNamed(extent, 'start')))
      .find(Boolean) ?? null
  );
}

function languageOf(record: XmlNode | null): string | null {
  const terms = childrenNamed(record, 'language').flatMap((language) => childrenNamed(language, 'languageTerm'));
  return terms.map((term) => toLanguage(ownText(term))).find((language) => language !== null) ?? null;
}

function identifiersOf(record: XmlNode | null): ModsIdentifier[] {
  return childrenNamed(record, 'identifier').flatMap((node) => {
    const value = ownText(node);
    return value === null ? [] : [{ type: attribute(node, 'type')?.toLowerCase() ?? null, value }];
  });
}

function valueNamed(identifiers: readonly ModsIdentifier[], type: RegExp): string | null {
  return identifiers.find((one) => one.type !== null && type.test(one.type))?.value ?? null;
}

/** Names without a role count as authors. */
function authorsOf(record: XmlNode): string[] {
  return childrenNamed(record, 'name').flatMap((name) => {
    const roles = descendantsNamed(name, 'roleTerm').map((role) => ownText(role)?.toLowerCase() ?? '');
    if (roles.length > 0 && !roles.some((role) => /^(?:aut|author|cre|creator|jrn|journalist)$/.test(role))) return [];
    const display = ownText(childNamed(name, 'displayForm'));
    const parts = childrenNamed(name, 'namePart')
      .filter((part) => attribute(part, 'type') !== 'date')
      .map(ownText)
      .filter(Boolean);
    const whole = display ?? parts.join(' ');
    return whole === '' ? [] : [whole];
  });
}

function notesOf(record: XmlNode): ModsFacts['notes'] {
  return childrenNamed(record, 'note').flatMap((note) => {
    const [type, text] = [attribute(note, 'type'), ownText(note)];
    return type === null || text === null ? [] : [{ type: type.toLowerCase(), text }];
  });
}

function placesOf(origin: XmlNode): string[] {
  const terms = childrenNamed(origin, 'place').flatMap((place) => childrenNamed(place, 'placeTerm'));
  return terms
    .filter((term) => attribute(term, 'type') !== 'code')
    .map(ownText)
    .filter((text) => text !== null);
}
