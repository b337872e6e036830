// Answers a call by name with untrusted input. Never throws: everything that goes wrong becomes a fault.
// Refuses names that are not the contract's own, input beyond all measure, and input that its schema refuses.

import { type CallName, calls, type Handlers, type WindowHandlers } from '#border/contract';
import { type CallEffect, callEffects } from '#border/contract-effects';
import { type Answer, AppError, type ErrorCode } from '#border/errors';
import type { InterfaceLanguage } from '#border/model';
import type { Log } from './base/log.ts';
import { isWithinMeasure } from './base/measure-input.ts';
import { toFault } from './base/to-fault.ts';

/**
 * What an answer is made with; the language is asked for at each fault, because a reader may change it. Without a window the calls of
 * windows are unknown. `refusal` says what refuses acts of this effect to whoever sits at the library now; null where nothing does.
 */
export type AnswerTools = {
  handlers: Handlers & Partial<WindowHandlers>;
  log: Log;
  language: () => InterfaceLanguage;
  refusal: (effect: CallEffect) => ErrorCode | null;
};

const isCall = (name: unknown): name is CallName => typeof name === 'string' && Object.hasOwn(calls, name);

const parseInput = (name: CallName, input: unknown): unknown => {
  if (!isWithinMeasure(input)) throw new AppError('input/too-much');
  const parsed = calls[name].input.safeParse(input);
  if (parsed.success) return parsed.data;
  const field = parsed.error.issues[0]?.path.map(String).join('.') ?? '';
  throw new AppError('input/invalid', field === '' ? {} : { field });
};

/** The answer to one call. */
export async function answer(tools: AnswerTools, name: unknown, input: unknown): Promise<Answer<unknown>> {
  try {
    if (!isCall(name)) throw new AppError('input/unknown-call');
    // The schema of this very name has just parsed the input, which TypeScript cannot follow through the union of names.
    const handler = tools.handlers[name] as ((parsed: unknown) => unknown) | undefined;
    if (handler === undefined) throw new AppError('input/unknown-call');
    const refusal = tools.refusal(callEffects[name]);
    if (refusal !== null) throw new AppError(refusal);
    return { ok: true, value: await handler(parseInput(name, input)) };
  } catch (error) {
    return { ok: false, fault: toFault(error, tools.language(), tools.log) };
  }
}
