// What a search comes to over time and by what it is of. Asked beside its hits, and again whenever these were asked again.
import { useEffect, useRef, useState } from 'react';
import type { Fault } from '#border/errors';
import type { FindOutput, TallyInput, TallyOutput } from '#border/model-search';
import { useCall } from '../client.ts';

const calmMs = 120;

/** The last good answer and what it answers, and why there is none to a newer question. */
export type Tally = { tally: TallyOutput | null; asked: TallyInput | null; fault: Fault | null };

/** Null asks nothing. `answer` is that of the hits: another one to the same question says that the index has changed. */
export function useTally(input: TallyInput | null, answer: FindOutput | null): Tally {
  const key = JSON.stringify(input);
  const [calm, setCalm] = useState(key);
  useEffect(() => {
    const timer = setTimeout(() => setCalm(key), calmMs);
    return () => clearTimeout(timer);
  }, [key]);
  const { value, asked, fault, ask } = useCall('search.tally', JSON.parse(calm) as TallyInput | null);
  const last = useRef({ answer, calm });
  useEffect(() => {
    const before = last.current;
    last.current = { answer, calm };
    if (before.calm === calm && before.answer !== null && answer !== null && before.answer !== answer) ask();
  }, [answer, calm, ask]);
  const isOvertaken = fault?.code === 'search/overtaken';
  return { tally: value, asked, fault: isOvertaken ? null : fault };
}
