// The life of an edition: what happened to it, whether the chain holds, when it was last verified; as a timeline, and as PREMIS for others.
import type { EditionTimeline } from '#border/model-checks';
import { summedFilesOf } from '../../archive/kept-files.ts';
import { makeLabel } from '../../archive/label.ts';
import { editionFileName } from '../../archive/places.ts';
import { findBreak } from '../../base/events.ts';
import { eventsForOthers } from '../../base/events-for-others.ts';
import type { PremisEdition } from '../../formats/premis-facts.ts';
import { writePremis } from '../../formats/write-premis.ts';
import { readCheckTimes } from '../../library/checks.ts';
import { readRecord } from '../../library/read-record.ts';
import type { Parts } from '../parts.ts';
import { saveFile } from '../save-file.ts';

type Open = Pick<Parts, 'database'>;

/** The timeline of an edition, the trash included. Throws edition/not-found. */
export function tellHistory({ database }: Open, id: string): EditionTimeline {
  const { title, day, events, damage, source, files } = readRecord(database, id).record;
  return {
    ...{ id, title, day, damage },
    events: events.map((event, at) => ({ number: at + 1, ...event })),
    brokenAt: findBreak(id, events),
    lastVerifiedAtMs: readCheckTimes(database, id, Date.now())?.verifiedAtMs || null,
    hasSource: source.origin !== null && files.length === 0,
  };
}

/** What PREMIS says of an edition, without secrets. Throws edition/not-found. */
export function toPremis({ database }: Open, id: string): PremisEdition {
  const { record } = readRecord(database, id);
  const names = new Map(record.files.map(({ name, original }) => [name, original]));
  return {
    id,
    name: record.day === null ? record.title : `${record.title}, ${record.day}`,
    files: summedFilesOf(record).map((file) => ({
      ...file,
      original: names.get(file.name) ?? (file.name === editionFileName ? record.source.name : file.name),
    })),
    events: eventsForOthers(id, record.events),
  };
}

/** Writes an edition as PREMIS where a dialog asks; null when nobody chose. Throws edition/not-found, folder/not-writable, disk/*. */
export async function savePremis(parts: Parts, id: string): Promise<string | null> {
  const edition = toPremis(parts, id);
  return saveFile(parts, `${makeLabel(edition.name)}.premis.xml`, writePremis([edition]));
}
