// Reads what a METS file says of its issue as a whole: the MODS record of the issue, of its title, or Dublin Core, and its label.
// Refuses to guess a day from a label: only records have dates.

import { type MetsTree, typeOf } from './mets-tree.ts';
import type { ModsFacts } from './mods-facts.ts';
import { factsOfMods, parseDay } from './read-mods.ts';
import { toLanguage } from './to-language.ts';
import { attribute, descendantsNamed, idList, ownText, type XmlNode } from './xml-node.ts';

/** The facts of the issue, those of the record nearest to it first. */
export function readIssue(tree: MetsTree): ModsFacts {
  const sections = descendantsNamed(tree.root, 'dmdSec');
  const named = issueDivs(tree).flatMap((div) => idList(div, 'DMDID').map((id) => tree.byId.get(id)));
  const near = named.filter((section): section is XmlNode => section?.name === 'dmdSec');
  const dated = sections.filter((section) => descendantsNamed(section, 'dateIssued').length > 0);
  const titled = sections.filter((section) => /print|title|newspaper/i.test(attribute(section, 'ID') ?? ''));
  const ordered = new Set([...near, ...dated, ...titled, ...(near.length + dated.length === 0 ? sections.slice(0, 1) : [])]);
  const facts = [...ordered].map(factsOfSection).reduce(merge, nothing);
  return { ...facts, title: facts.title ?? titleInLabel(attribute(tree.root, 'LABEL')) };
}

/** The divs that stand for the issue, and the outermost ones for the newspaper. */
function issueDivs({ root }: MetsTree): XmlNode[] {
  const outermost = descendantsNamed(root, 'structMap').flatMap((map) => map.children.filter(({ name }) => name === 'div'));
  const found: XmlNode[] = [];
  const look = (div: XmlNode, depth: number): void => {
    if (/issue$/.test(typeOf(div))) found.push(div);
    else if (depth < 4) for (const child of div.children) if (child.name === 'div') look(child, depth + 1);
  };
  for (const div of outermost) look(div, 0);
  return [...found, ...outermost];
}

const nothing: ModsFacts = {
  title: null,
  titles: [],
  day: null,
  lastDay: null,
  dateText: null,
  issue: null,
  volume: null,
  edition: null,
  editionLabel: null,
  pageNumber: null,
  language: null,
  lccn: null,
  issn: null,
  identifiers: [],
  authors: [],
  notes: [],
  publisher: null,
  place: null,
};

function factsOfSection(section: XmlNode): ModsFacts {
  const record = descendantsNamed(section, 'mods')[0];
  return record === undefined ? factsOfDublinCore(section) : factsOfMods(record);
}

/** Dublin Core, plain or of dcterms, within an xmlData. */
function factsOfDublinCore(section: XmlNode): ModsFacts {
  const data = descendantsNamed(section, 'xmlData')[0] ?? section;
  const textOf = (name: string): string | null =>
    descendantsNamed(data, name)
      .map(ownText)
      .find((text) => text !== null) ?? null;
  const title = textOf('title');
  const dateText = textOf('issued') ?? textOf('date');
  return {
    ...nothing,
    title,
    titles: title === null ? [] : [title],
    day: parseDay(dateText),
    dateText,
    language: toLanguage(textOf('language')),
    publisher: textOf('publisher'),
  };
}

/** What the first does not say is taken from the second. A day and its text go together. */
function merge(first: ModsFacts, second: ModsFacts): ModsFacts {
  const merged = { ...second, ...Object.fromEntries(Object.entries(first).filter(([, value]) => value !== null)) } as ModsFacts;
  return {
    ...merged,
    titles: first.titles.length > 0 ? first.titles : second.titles,
    dateText: first.day === null && second.day !== null ? second.dateText : merged.dateText,
    identifiers: [...first.identifiers, ...second.identifiers],
    authors: first.authors.length > 0 ? first.authors : second.authors,
    notes: [...first.notes, ...second.notes],
  };
}

/** The label of a METS file without number and day: `National tribune (Washington DC), 1897-11-04`. */
function titleInLabel(label: string | null): string | null {
  const title =
    label?.replace(/[\s,;:.–-]*(?:\b(?:no|nr|n°|vol)\b\.?\s*\S*\s*)*\d{1,4}[-./]\d{1,2}[-./]\d{1,4}.*$/iu, '').trim() ?? '';
  return title === '' ? null : title;
}
