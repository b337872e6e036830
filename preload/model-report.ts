// A report of a problem: what a person would send to whoever mends Kiosque, shown before a byte of it is written. Refuses to hold behaviour.
import { z } from 'zod';
import { WrittenFile } from './model-paper.ts';

/** The parts that may be left out. */
export const ReportPart = z.enum(['program', 'library', 'settings', 'log']);
export type ReportPart = z.infer<typeof ReportPart>;

/** A report that is shown; `id` names it until the program ends, or eight newer ones have been shown. */
export const ShownReport = z.object({
  id: z.string(),
  parts: z.array(z.object({ part: ReportPart, text: z.string() })),
});
export type ShownReport = z.infer<typeof ShownReport>;

/** Which parts are saved, under what the person says of the problem. */
export const SaveReportInput = z.strictObject({
  id: z.string().min(1).max(64),
  said: z.string().max(20_000),
  parts: z.array(ReportPart).max(ReportPart.options.length),
});

/** `saved` is null where no place was chosen. */
export const SavedReport = z.object({ saved: WrittenFile.nullable() });
