// An edition in PREMIS 3.0 (loc.gov/standards/premis/v3): the edition and its files with sums, what happened to them, and who did it. One
// document of its own, or events and agents one by one for METS. Refuses to say what is not known: an event of an earlier Kiosque has no agent.
import type { PremisEdition } from './premis-facts.ts';
import { element, type WrittenAttributes } from './xml-writer.ts';

/** The namespace of PREMIS 3. */
const premisNamespace = 'http://www.loc.gov/premis/v3';

/** An element that stands outside of a `premis`, such as in METS, says itself what it is. */
const standsAlone: WrittenAttributes = { xmlns: premisNamespace, version: '3.0' };

/** The namespace of the links, which PREMIS has no element for. */
const chainNamespace = 'urn:kiosque:event-chain:1';

const identifier = (what: string, value: string): string[] =>
  element(`${what}Identifier`, {}, [
    ...element(`${what}IdentifierType`, {}, 'kiosque'),
    ...element(`${what}IdentifierValue`, {}, value),
  ]);

const formats: Readonly<Record<string, string>> = {
  pdf: 'application/pdf',
  xml: 'text/xml',
  jp2: 'image/jp2',
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  png: 'image/png',
  tif: 'image/tiff',
  tiff: 'image/tiff',
};

const formatOf = (name: string): string => formats[name.split('.').at(-1)?.toLowerCase() ?? ''] ?? 'application/octet-stream';

const fileId = (id: string, name: string): string => `${id}/${name}`;

const writeEdition = ({ id, name, files }: PremisEdition): string[] =>
  element('object', { 'xsi:type': 'intellectualEntity' }, [
    ...identifier('object', id),
    ...element('originalName', {}, name),
    ...files.flatMap((file) =>
      element('relationship', {}, [
        ...element('relationshipType', {}, 'structural'),
        ...element('relationshipSubType', {}, 'has part'),
        ...identifier('relatedObject', fileId(id, file.name)),
      ]),
    ),
  ]);

const writeFile = (id: string, { name, original, sizeBytes, sha256 }: PremisEdition['files'][number]): string[] =>
  element('object', { 'xsi:type': 'file' }, [
    ...identifier('object', fileId(id, name)),
    ...element('objectCharacteristics', {}, [
      ...element('compositionLevel', {}, '0'),
      ...element('fixity', {}, [...element('messageDigestAlgorithm', {}, 'SHA-256'), ...element('messageDigest', {}, sha256)]),
      ...element('size', {}, String(sizeBytes)),
      ...element('format', {}, element('formatDesignation', {}, element('formatName', {}, formatOf(name)))),
    ]),
    ...element('originalName', {}, original),
    ...element('relationship', {}, [
      ...element('relationshipType', {}, 'structural'),
      ...element('relationshipSubType', {}, 'is part of'),
      ...identifier('relatedObject', id),
    ]),
  ]);

type Event = PremisEdition['events'][number];

const programId = ({ program, version }: NonNullable<Event['agent']>): string => `${program} ${version}`;

const linkAgent = (value: string, role: string): string[] =>
  element('linkingAgentIdentifier', {}, [
    ...element('linkingAgentIdentifierType', {}, 'kiosque'),
    ...element('linkingAgentIdentifierValue', {}, value),
    ...element('linkingAgentRole', {}, role),
  ]);

const writeAgentsOf = ({ agent }: Event): string[] =>
  agent === null
    ? []
    : [
        ...linkAgent(programId(agent), 'executing program'),
        ...(agent.operator === null ? [] : linkAgent(agent.operator, 'implementer')),
      ];

const writeEvent = (id: string, event: Event, number: number, attributes: WrittenAttributes = {}): string[] =>
  element('event', attributes, [
    ...identifier('event', `${id}#${number}`),
    ...element('eventType', {}, event.type),
    ...element('eventDateTime', {}, new Date(event.atMs).toISOString()),
    ...element('eventDetailInformation', {}, [
      ...element('eventDetail', {}, event.detail),
      ...(event.link === null
        ? []
        : element('eventDetailExtension', {}, element('link', { xmlns: chainNamespace, algorithm: 'SHA-256' }, event.link))),
    ]),
    ...element('eventOutcomeInformation', {}, element('eventOutcome', {}, event.outcome)),
    ...writeAgentsOf(event),
    ...element('linkingObjectIdentifier', {}, [
      ...element('linkingObjectIdentifierType', {}, 'kiosque'),
      ...element('linkingObjectIdentifierValue', {}, id),
    ]),
  ]);

/** The agents of all events, each once. */
const writeAgents = (records: readonly Pick<PremisEdition, 'events'>[], attributes: WrittenAttributes = {}): string[][] => {
  const agents = records.flatMap(({ events }) => events.flatMap(({ agent }) => agent ?? []));
  const programs = new Map(agents.map((agent) => [programId(agent), agent]));
  const people = new Set(agents.flatMap(({ operator }) => operator ?? []));
  return [
    ...[...programs].map(([value, { program, version }]) =>
      element('agent', attributes, [
        ...identifier('agent', value),
        ...element('agentName', {}, program),
        ...element('agentType', {}, 'software'),
        ...element('agentVersion', {}, version),
      ]),
    ),
    ...[...people].map((person) =>
      element('agent', attributes, [
        ...identifier('agent', person),
        ...element('agentName', {}, person),
        ...element('agentType', {}, 'person'),
      ]),
    ),
  ];
};

/** What happened to an edition and who did it, each an element that stands for itself: METS wraps them one by one. */
export function writePremisParts({ id, events }: Pick<PremisEdition, 'id' | 'events'>): {
  events: string[][];
  agents: string[][];
} {
  return {
    events: events.map((event, at) => writeEvent(id, event, at + 1, standsAlone)),
    agents: writeAgents([{ events }], standsAlone),
  };
}

/** One document for some editions: objects, then events in their order, then agents. */
export function writePremis(records: readonly PremisEdition[]): string {
  const lines = element(
    'premis',
    {
      xmlns: premisNamespace,
      'xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance',
      'xsi:schemaLocation': `${premisNamespace} https://www.loc.gov/standards/premis/premis.xsd`,
      version: '3.0',
    },
    [
      ...records.flatMap((record) => [...writeEdition(record), ...record.files.flatMap((file) => writeFile(record.id, file))]),
      ...records.flatMap(({ id, events }) => events.flatMap((event, at) => writeEvent(id, event, at + 1))),
      ...writeAgents(records).flat(),
    ],
  );
  return `<?xml version="1.0" encoding="UTF-8"?>\n${lines.join('\n')}\n`;
}
