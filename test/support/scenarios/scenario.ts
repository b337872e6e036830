// One row of the table of network faults: how a server behaves, and what must come of it.
import type { ErrorCode } from '#border/errors';
import type { Paper } from '../paper.ts';
import type { Exchange } from '../paper-server.ts';
import type { Stage } from './stage.ts';

/** What an answer can be made of: the paper that is offered, and the one that later takes its place. */
export type Offered = Exchange & { paper: Paper; later: Paper };

/** How a server answers one request for the file. */
export type Answer = (offered: Offered) => void;

/** Where the file lies: at the feed's own server, at a port that nobody listens on, under no name, or where a connection is taken and nothing said. */
export type Place = 'plain' | 'secure' | 'refused' | 'no-name' | 'mute' | 'mute-secure';

/** A row that is told as data. */
export type Scenario = {
  name: string;
  /** What the feed says beforehand of the file that must come in the end; nothing unless told. */
  feed?: { size?: 'right' | 'wrong'; digest?: 'right' | 'wrong' };
  place?: Place;
  /** Which of the fixtures' certificates https speaks with, `good` unless told. */
  certificate?: string;
  /** The answers to the requests, in their order; the last one is given again to all that follow. */
  answers: readonly Answer[];
  /** The library has exactly the paper, or the one that came later; or the file is given up with a code. */
  ends: 'whole' | 'later' | ErrorCode;
  /** So many requests and no more, those to other addresses by redirects included; tries where nobody counts requests. */
  requests: number;
  /** Whether a part is left that the next try goes on with; none may be unless told. */
  part?: 'kept';
  /** How long the paper is that comes later; as long as the first unless told. */
  laterBytes?: number;
  /** Played where silence is waited for only a third of a second. */
  isHasty?: true;
};

/** A row that takes more than one step. `skip` says why it cannot be told on this machine. */
export type Story = { name: string; skip?: string | null; tell: (stage: Stage) => Promise<void> };
