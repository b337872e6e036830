// Writes an issue as METS 1.12: MODS of the issue and its articles, MIX of pictures, events of PREMIS, files with sums, pages, and articles by
// the ids of ALTO. Refuses files that the package does not have: whoever calls says what is there.

import { labelOf, sumUrn } from './edition-metadata.ts';
import type { IssuePackage, PackagedFile, PackagedPage } from './issue-package.ts';
import { administer } from './mets-administration.ts';
import { articleRecordId, fileIdOf, pageDivId } from './mets-ids.ts';
import { linkStructures, logicalStructure } from './mets-structure.ts';
import { ownName } from './own-name.ts';
import { modsNamespace, modsOfArticle, modsOfEdition } from './write-mods.ts';
import { element } from './xml-writer.ts';

const namespaces = {
  xmlns: 'http://www.loc.gov/METS/',
  'xmlns:mods': modsNamespace,
  'xmlns:mix': 'http://www.loc.gov/mix/v20',
  'xmlns:xlink': 'http://www.w3.org/1999/xlink',
  'xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance',
  'xsi:schemaLocation': [
    'http://www.loc.gov/METS/ http://www.loc.gov/standards/mets/mets.xsd',
    `${modsNamespace} http://www.loc.gov/standards/mods/v3/mods-3-8.xsd`,
    'http://www.loc.gov/mix/v20 http://www.loc.gov/standards/mix/mix20/mix20.xsd',
    'http://www.loc.gov/premis/v3 http://www.loc.gov/standards/premis/premis.xsd',
  ].join(' '),
};

/** The METS file of a package. */
export function writeMets(issue: IssuePackage): string {
  const { edition } = issue;
  const root = element('mets', { ...namespaces, OBJID: sumUrn(edition.sha256), LABEL: labelOf(edition), TYPE: 'Newspaper' }, [
    ...header(issue),
    ...recordSection('MODS_ISSUE', modsOfEdition(edition)),
    ...issue.articles.flatMap((article, at) => recordSection(articleRecordId(at), modsOfArticle(article))),
    ...administer(issue),
    ...fileSection(issue),
    ...physicalStructure(issue),
    ...logicalStructure(issue),
    ...linkStructures(issue),
  ]);
  return `<?xml version="1.0" encoding="UTF-8"?>\n${root.join('\n')}\n`;
}

function header({ version, operator, createdAtMs }: IssuePackage): string[] {
  const at = new Date(createdAtMs).toISOString();
  return element('metsHdr', { CREATEDATE: at, LASTMODDATE: at, RECORDSTATUS: 'complete' }, [
    ...element('agent', { ROLE: 'CREATOR', TYPE: 'OTHER', OTHERTYPE: 'SOFTWARE' }, element('name', {}, `${ownName} ${version}`)),
    ...(operator === null ? [] : element('agent', { ROLE: 'CREATOR', TYPE: 'INDIVIDUAL' }, element('name', {}, operator))),
  ]);
}

function recordSection(id: string, record: readonly string[]): string[] {
  if (record.length === 0) return [];
  const wrapped = element('mdWrap', { MIMETYPE: 'text/xml', MDTYPE: 'MODS' }, element('xmlData', {}, record));
  return element('dmdSec', { ID: id }, wrapped);
}

const groups = [
  { kind: 'image', id: 'IMGGRP', use: 'Images' },
  { kind: 'alto', id: 'ALTOGRP', use: 'Text ALTO' },
  { kind: 'pdf', id: 'PDFGRP', use: 'PDF' },
] as const;

function fileSection({ files, pages }: IssuePackage): string[] {
  const firstPageOf = (path: string): number | null =>
    pages.find(({ image, alto }) => image === path || alto === path)?.number ?? null;
  const written = groups.flatMap(({ kind, id, use }) => {
    const own = files.filter((file) => file.kind === kind);
    if (own.length === 0) return [];
    return element(
      'fileGrp',
      { ID: id, USE: use },
      own.flatMap((file) => writeFile(file, firstPageOf(file.path))),
    );
  });
  return element('fileSec', {}, written);
}

function writeFile(file: PackagedFile, page: number | null): string[] {
  const { path, mimeType, sizeBytes, sha256, picture } = file;
  const id = fileIdOf(file);
  const attributes = {
    ID: id,
    MIMETYPE: mimeType,
    SEQ: page,
    SIZE: sizeBytes,
    CHECKSUM: sha256,
    CHECKSUMTYPE: 'SHA-256',
    ADMID: picture === null ? null : `MIX_${id}`,
    GROUPID: page === null ? null : `PAGE${page}`,
  };
  const href = path.split('/').map(encodeURIComponent).join('/');
  return element('file', attributes, element('FLocat', { LOCTYPE: 'URL', 'xlink:type': 'simple', 'xlink:href': href }));
}

function physicalStructure(issue: IssuePackage): string[] {
  const { edition, pages, files } = issue;
  const ofPages = new Set(pages.flatMap(({ image }) => image ?? []));
  const whole = files.filter(({ kind, path }) => kind === 'pdf' && !ofPages.has(path));
  return element(
    'structMap',
    { TYPE: 'PHYSICAL' },
    element('div', { ID: 'PHYS_ISSUE', TYPE: 'Newspaper', LABEL: labelOf(edition), DMDID: 'MODS_ISSUE' }, [
      ...whole.flatMap((file) => element('fptr', { FILEID: fileIdOf(file) })),
      ...pages.flatMap((page) => writePage(page, files)),
    ]),
  );
}

function writePage({ number, label, image, alto }: PackagedPage, files: readonly PackagedFile[]): string[] {
  const own = [image, alto].flatMap((path) => files.filter((file) => file.path === path));
  const areas = own.flatMap((file) => element('area', { FILEID: fileIdOf(file) }));
  const pointer = own.length > 1 ? element('par', {}, areas) : areas;
  return element(
    'div',
    { ID: pageDivId(number), TYPE: 'PAGE', ORDER: number, ORDERLABEL: label ?? String(number) },
    own.length === 0 ? [] : element('fptr', {}, pointer),
  );
}
