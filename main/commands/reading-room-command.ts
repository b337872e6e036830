// kiosque reading-room: begins and ends the mode in which windows change nothing. Whoever may run it may write the library anyway.
import { AppError } from '#border/errors';
import { Pin } from '#border/model-access';
import type { Core } from '../core.ts';
import { askPassword, readPasswordFromStdin } from './ask-password.ts';
import { type Command, type CommandTools, type ExitCode, exitCodes, type Parsed } from './command.ts';
import { hasSwitch, refuseWords } from './options.ts';
import { pickVerb } from './pick-verb.ts';
import { printJson } from './print.ts';

type Verb = 'on' | 'off' | 'state';

const print = (tools: CommandTools, core: Core): void => {
  const isOn = core.parts.door.access() === 'reading-room';
  if (tools.isJson) printJson(tools, { readingRoom: isOn });
  else tools.io.out(`${tools.words.readingRoom.states[isOn ? 'on' : 'off']}\n`);
};

const typedPin = async ({ io, words, signal }: CommandTools, isNew: boolean): Promise<string> => {
  if (!io.canAsk) throw new AppError('usage/missing-argument', { argument: '--pin-stdin' });
  const pin = (await askPassword(words.readingRoom.pin, signal)) ?? '';
  const isSure = !isNew || (await askPassword(words.readingRoom.again, signal)) === pin;
  if (!isSure) throw new AppError('access/wrong-pin');
  return pin;
};

const readPin = async (tools: CommandTools, parsed: Parsed, isNew: boolean): Promise<string> => {
  const text = hasSwitch(parsed, 'pin-stdin') ? await readPasswordFromStdin() : await typedPin(tools, isNew);
  const pin = Pin.safeParse(text);
  if (!pin.success) throw new AppError('usage/bad-option', { option: 'PIN' });
  return pin.data;
};

const change = async (tools: CommandTools, parsed: Parsed, verb: Verb): Promise<ExitCode> => {
  const isForgotten = hasSwitch(parsed, 'forgotten');
  const pin = verb === 'state' || (verb === 'off' && isForgotten) ? null : await readPin(tools, parsed, verb === 'on');
  const core = await tools.open(
    verb === 'state' ? { mode: 'read', mustExist: true } : { mode: 'write', mustExist: true, indexing: 'none' },
  );
  try {
    if (verb === 'on') await core.handlers['access.enter']({ pin: pin ?? '' });
    else if (verb === 'off' && pin !== null) await core.handlers['access.leave']({ pin });
    else if (verb === 'off') await core.parts.workers.library.run('setReadingRoom', { proof: null });
    print(tools, core);
    return exitCodes.done;
  } finally {
    await core.close();
  }
};

const to =
  (verb: Verb): Command['run'] =>
  (tools, parsed) => {
    refuseWords(parsed);
    return change(tools, parsed, verb);
  };

/** The command. */
export const readingRoomCommand: Command = {
  synopsis: 'on | off | state',
  options: { 'pin-stdin': { type: 'boolean' }, forgotten: { type: 'boolean' } },
  run: pickVerb('reading-room', { on: to('on'), off: to('off'), state: to('state') }),
};
