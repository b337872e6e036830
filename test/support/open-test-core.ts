// A core over a library of its own for tests of sources: nothing happens by itself, and what is answered keeps the contract's promise.
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import type { Input, Output } from '#border/contract';
import { type Core, type CoreOptions, openCore } from '../../main/core.ts';
import { type CallName, calls } from '../../preload/contract.ts';
import { closingOnce } from './closing-once.ts';
import { quietCore } from './quiet-core.ts';
import { temporaryFolder } from './temporary-folder.ts';

/** A core, its library, and short ways to ask it. */
export type TestCore = Core & {
  libraryDir: string;
  ask: <Name extends CallName>(name: Name, input: Input<Name>) => Promise<Output<Name>>;
  /** The code of the fault of a call; null when it did not fail. */
  faultOf: <Name extends CallName>(name: Name, input: Input<Name>) => Promise<string | null>;
  syncAll: () => ReturnType<Core['sync']>;
};

/** Opens it; it closes with the test, unless `atEnd` is given, which hears how to close it. */
export async function openTestCore(
  options: Partial<CoreOptions> = {},
  atEnd: (close: () => Promise<void>) => void = onTestFinished,
): Promise<TestCore> {
  const libraryDir = options.libraryDir ?? join(temporaryFolder(), 'library');
  const opened = await openCore({
    ...quietCore,
    isFetching: true,
    network: { patience: { attempts: 3, firstMs: 5 } },
    ...options,
    libraryDir,
  });
  const core = closingOnce(opened, atEnd);
  return {
    ...core,
    libraryDir,
    ask: async (name, input) => {
      const answer = await core.answer(name, input);
      if (!answer.ok) throw new Error(JSON.stringify(answer.fault));
      return calls[name].output.parse(answer.value) as never;
    },
    faultOf: async (name, input) => {
      const answer = await core.answer(name, input);
      return answer.ok ? null : answer.fault.code;
    },
    syncAll: () => core.sync(null, new AbortController().signal),
  };
}
