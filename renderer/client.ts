// The page's side of the border: typed calls, typed events, dropped files, and the addresses of pictures.
// Takes the contract as types only (zod would probe `new Function`), so answers are trusted to be what main checked.

import { useCallback, useEffect, useRef, useState } from 'react';
import type { Bridge } from '#border/bridge';
import type { CallName, EventName, EventValue, Input, Output } from '#border/contract';
import type { Answer, Fault } from '#border/errors';
import type { Box } from '#border/model';

declare global {
  interface Window {
    readonly kiosque: Bridge;
  }
}

/** A fault that main answered, thrown on this side; `fault` is the data. */
export class FaultError extends Error {
  readonly fault: Fault;

  constructor(fault: Fault) {
    super(fault.code);
    this.name = 'FaultError';
    this.fault = fault;
  }
}

/** The fault in whatever was thrown; anything unexpected is `internal`. */
export function faultOf(thrown: unknown): Fault {
  return thrown instanceof FaultError ? thrown.fault : { code: 'internal', message: String(thrown) };
}

function unwrap<Value>(answer: Answer<unknown>): Value {
  if (answer.ok) return answer.value as Value;
  throw new FaultError(answer.fault);
}

/** Asks main. Throws FaultError when the answer is a fault. */
export async function call<Name extends CallName>(name: Name, input: Input<Name>): Promise<Output<Name>> {
  return unwrap<Output<Name>>(await window.kiosque.call(name, input));
}

/** Hands dropped files and folders to main, which alone learns their paths. */
export async function drop(files: readonly File[]): Promise<{ batchId: string }> {
  return unwrap<{ batchId: string }>(await window.kiosque.drop(files));
}

/** Listens to one event until the returned function is called. */
export function on<Name extends EventName>(name: Name, listener: (value: EventValue<Name>) => void): () => void {
  return window.kiosque.on((heard, value) => {
    if (heard === name) listener(value as EventValue<Name>);
  });
}

/** Listens to one event while the component stands; the newest listener is the one called. */
export function useEvent<Name extends EventName>(name: Name, listener: (value: EventValue<Name>) => void): void {
  const newest = useRef(listener);
  useEffect(() => {
    newest.current = listener;
  });
  useEffect(() => on(name, (value) => newest.current(value)), [name]);
}

/** What a screen knows of one question: the last good answer stays while a newer one is under way. */
export type Asked<Value> = { value: Value | null; fault: Fault | null; isLoading: boolean; ask: () => void };

/** An answer together with the question that it answers, which may be an earlier one. */
type AskedOf<Name extends CallName> = Asked<Output<Name>> & { asked: Input<Name> | null };

/** Asks main when the input changes and on `ask()`; drops answers that a newer question has overtaken. Null input asks nothing. */
export function useCall<Name extends CallName>(name: Name, input: Input<Name> | null): AskedOf<Name> {
  const [state, setState] = useState<Omit<AskedOf<Name>, 'ask'>>({
    value: null,
    asked: null,
    fault: null,
    isLoading: input !== null,
  });
  const turn = useRef(0);
  const key = input === null ? null : JSON.stringify(input);
  const ask = useCallback(() => {
    turn.current += 1;
    const mine = turn.current;
    if (key === null) {
      setState({ value: null, asked: null, fault: null, isLoading: false });
      return;
    }
    setState((before) => ({ ...before, isLoading: true }));
    const asked = JSON.parse(key) as Input<Name>;
    call(name, asked).then(
      (value) => mine === turn.current && setState({ value, asked, fault: null, isLoading: false }),
      (thrown: unknown) =>
        mine === turn.current && setState((before) => ({ ...before, fault: faultOf(thrown), isLoading: false })),
    );
  }, [name, key]);
  useEffect(() => {
    ask();
    return () => {
      turn.current += 1;
    };
  }, [ask]);
  return { ...state, ask };
}

/** What begins before the page begins with it. */
const tenths = (points: number): string => String(Math.max(0, Math.round(points * 10) / 10));

/** The cover of an edition, 300 px wide. */
export const coverUrl = (id: string): string => `cover/${id}.jpg`;
/** A page's picture, 1200 px wide. */
export const pictureUrl = (id: string, page: number): string => `picture/${id}/${page}.jpg`;
/** A part of a page, by its box in points of the unrotated page: sharp, at most 1600 px wide. */
export const cropUrl = (id: string, page: number, box: Box): string =>
  `crop/${id}/${page}/${[box.x, box.y, box.width, box.height].map(tenths).join(',')}.jpg`;
/** A clipping of a dossier for print, as PNG with its citation in it. */
export const clippingUrl = (dossier: string, item: string): string => `clipping/${dossier}/${item}.png`;
/** A page's thumbnail, 300 px wide. */
export const thumbUrl = (id: string, page: number): string => `thumb/${id}/${page}.jpg`;
