// Newer versions of the program, given by the shell: the command line has none. Refuses to know of feeds, keys and installers.
import { AppError } from '#border/errors';
import type { UpdateState } from '#border/model-updates';
import type { Parts } from '../parts.ts';

/** The shell's side. Each answers with how things stand when it is done, or begun. */
export type UpdateDesk = {
  state: () => UpdateState;
  /** Asks whether there is a newer version. What goes wrong stands in the state. */
  look: () => Promise<UpdateState>;
  /** Begins to download the version that was found. */
  download: () => UpdateState;
  cancel: () => UpdateState;
  /** Ends the program, installs what is here and starts it again. */
  restart: () => UpdateState;
};

/** How things stand where nobody can update anything. */
const none: UpdateState = { step: { kind: 'none', why: 'no-feed' }, fault: null };

const deskOf = ({ updates }: Parts): UpdateDesk => {
  if (updates === null) throw new AppError('update/none');
  return updates;
};

/** How things stand. */
export const tellUpdates = ({ updates }: Parts): UpdateState => updates?.state() ?? none;

/** Looks for a newer version. Throws update/none. */
export const lookForUpdate = (parts: Parts): Promise<UpdateState> => deskOf(parts).look();

/** Begins a download. Throws update/none. */
export const downloadUpdate = (parts: Parts): UpdateState => deskOf(parts).download();

/** Stops it. Throws update/none. */
export const cancelUpdate = (parts: Parts): UpdateState => deskOf(parts).cancel();

/** Installs and starts again. Throws update/none. */
export const restartToUpdate = (parts: Parts): UpdateState => deskOf(parts).restart();
