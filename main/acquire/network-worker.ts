// The threads that ask servers for feeds, pictures and tokens: what takes long to fetch or to read never holds the main thread.
// Refuses to keep anything; a nonce of a server is remembered for as long as the thread lives.
import { workerData } from 'node:worker_threads';
import { serveWorker, type TaskContext } from '../base/serve-worker.ts';
import { fetchPicture } from './fetch-picture.ts';
import { openClient } from './http/client.ts';
import {
  beginCode,
  type CallbackWords,
  finishCode,
  type OauthServer,
  passwordGrant,
  refresh,
  type Tokens,
} from './http/oauth.ts';
import type { Zone } from './http/zone.ts';
import { type LookInput, lookAt, lookForFile } from './look-at.ts';

const certificates: readonly string[] | undefined = workerData?.certificates;
const client = openClient(certificates === undefined ? {} : { certificates });

type Grant = { server: OauthServer; reach: Zone };

const tasks = {
  look: (input: LookInput) => lookAt(client, input),
  lookForFile: (input: Parameters<typeof lookForFile>[1]) => lookForFile(client, input),
  picture: (input: Parameters<typeof fetchPicture>[1]) => fetchPicture(client, input),
  passwordGrant: ({ server, reach, ...given }: Grant & { user: string; password: string }) =>
    passwordGrant({ client, reach }, server, given),
  refresh: ({ server, reach, tokens }: Grant & { tokens: Tokens }) => refresh({ client, reach }, server, tokens),
  /** Tells the address that the person's browser has to open, then waits for its answer. */
  browserGrant: async ({ server, reach, words }: Grant & { words: CallbackWords }, context: TaskContext): Promise<Tokens> => {
    const signIn = await beginCode(server, { reach, words });
    try {
      context.progress(signIn.url);
      return await finishCode({ client, reach }, server, signIn);
    } finally {
      await signIn.close();
    }
  },
};

/** The tasks, for the pool's types. */
export type NetworkTasks = typeof tasks;

serveWorker(tasks);
