// What the library-worker serves of acts over many editions, by name. They live as long as the library is open on this thread.
import type { ActPreview, MetadataAct } from '#border/model-changes';
import { compareFields } from '../base/field-changes.ts';
import { readRecord } from '../library/read-record.ts';
import type { Refusal } from './writer/edition-step.ts';
import { type Acts, type ActToBegin, openActs } from './writer/open-acts.ts';
import type { Writer } from './writer/open-writer.ts';
import { planAct } from './writer/plan-act.ts';
import { resolveAct } from './writer/resolve-act.ts';

/** So many rows of a preview are told. */
const mostRows = 300;

/** A preview before its refusals have sentences. */
export type PlannedAct = Omit<ActPreview, 'refusals'> & { refusals: Refusal[] };

function preview(writer: Writer, { act, keepsBoth }: { act: MetadataAct; keepsBoth: boolean }): PlannedAct {
  const { steps, unchanged, refused } = planAct(writer, resolveAct(writer.database, act, keepsBoth));
  const rows = steps.slice(0, mostRows).map(({ id, to }) => {
    const { record } = readRecord(writer.database, id);
    return { id, title: record.title, day: record.day, fields: compareFields(record, { ...record, ...to }) };
  });
  return {
    changed: steps.length,
    unchanged: unchanged.length,
    refused: refused.length,
    rows,
    refusals: refused.slice(0, mostRows),
  };
}

/** The tasks over the writer of a library. */
export function makeActTasks(writer: () => Writer) {
  let opened: { over: Writer; acts: Acts } | null = null;
  const acts = (): Acts => {
    const over = writer();
    if (opened?.over !== over) opened = { over, acts: openActs(over) };
    return opened.acts;
  };
  return {
    previewAct: (input: { act: MetadataAct; keepsBoth: boolean }) => preview(writer(), input),
    beginAct: (input: ActToBegin) => acts().begin(input),
    beginActBack: ({ way }: { way: 'undo' | 'redo' }) => acts().beginBack(way),
    takeActSteps: ({ count }: { count: number }) => acts().take(count),
    endAct: (_: Record<string, never>) => acts().end(),
    changeAuthority: (input: Parameters<Acts['changeAuthority']>[0]) => acts().changeAuthority(input),
    actNames: (_: Record<string, never>) => acts().names(),
  };
}
