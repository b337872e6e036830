// The administrative sections of a METS file that we write: size and resolution of pictures in MIX 2.0, what happened to the edition in PREMIS 3.
import type { IssuePackage, PackagedFile } from './issue-package.ts';
import { fileIdOf } from './mets-ids.ts';
import { writePremisParts } from './write-premis.ts';
import { element } from './xml-writer.ts';

const wrap = (name: string, id: string, type: string, inside: readonly string[]): string[] =>
  element(name, { ID: id }, element('mdWrap', { MIMETYPE: 'text/xml', MDTYPE: type }, element('xmlData', {}, inside)));

/** Places of a resolution behind the point: a page of two metres then comes out to a thousandth of a point. */
const resolutionShare = 100_000;

function mix({ picture, sizeBytes, mimeType }: PackagedFile): string[] {
  if (picture === null) return [];
  const { widthPixels, heightPixels, pixelsPerInch } = picture;
  const rational = (name: string): string[] =>
    element(`mix:${name}`, {}, [
      ...element('mix:numerator', {}, String(Math.round(pixelsPerInch * resolutionShare))),
      ...element('mix:denominator', {}, String(resolutionShare)),
    ]);
  return element('mix:mix', {}, [
    ...element('mix:BasicDigitalObjectInformation', {}, [
      ...element('mix:fileSize', {}, String(sizeBytes)),
      ...element('mix:FormatDesignation', {}, element('mix:formatName', {}, mimeType)),
    ]),
    ...element(
      'mix:BasicImageInformation',
      {},
      element('mix:BasicImageCharacteristics', {}, [
        ...element('mix:imageWidth', {}, String(widthPixels)),
        ...element('mix:imageHeight', {}, String(heightPixels)),
      ]),
    ),
    ...element(
      'mix:ImageAssessmentMetadata',
      {},
      element('mix:SpatialMetrics', {}, [
        ...element('mix:samplingFrequencyUnit', {}, 'in.'),
        ...rational('xSamplingFrequency'),
        ...rational('ySamplingFrequency'),
      ]),
    ),
  ]);
}

const wrapAll = (type: 'EVENT' | 'AGENT', parts: readonly string[][]): string[] =>
  parts.flatMap((part, at) => wrap('digiprovMD', `PREMIS_${type}${at + 1}`, `PREMIS:${type}`, part));

/** One section for all; none where there is nothing to say. */
export function administer({ edition: { id }, files, events }: IssuePackage): string[] {
  const technical = files
    .filter(({ picture }) => picture !== null)
    .flatMap((file) => wrap('techMD', `MIX_${fileIdOf(file)}`, 'NISOIMG', mix(file)));
  const premis = writePremisParts({ id, events });
  const digital = [...wrapAll('EVENT', premis.events), ...wrapAll('AGENT', premis.agents)];
  return technical.length + digital.length === 0 ? [] : element('amdSec', { ID: 'AMD_ISSUE' }, [...technical, ...digital]);
}
