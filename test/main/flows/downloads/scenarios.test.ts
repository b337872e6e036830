// Every fault of the network that we could think of, played on this machine through the real product.
// One row a fault: what the server does, what must come of it, how often it may be asked at most, and whether a part may be left.
import { afterAll, beforeAll, describe, it } from 'vitest';
import { connections } from '../../../support/scenarios/connections.ts';
import { contents } from '../../../support/scenarios/contents.ts';
import { laterStories } from '../../../support/scenarios/later.ts';
import { lengths } from '../../../support/scenarios/lengths.ts';
import { playScenario } from '../../../support/scenarios/play.ts';
import { rangeFaults } from '../../../support/scenarios/ranges.ts';
import { redirects } from '../../../support/scenarios/redirects.ts';
import { resets } from '../../../support/scenarios/resets.ts';
import type { Scenario, Story } from '../../../support/scenarios/scenario.ts';
import { hastyNetwork, openStage, type Stage } from '../../../support/scenarios/stage.ts';
import { statuses } from '../../../support/scenarios/statuses.ts';
import { stops } from '../../../support/scenarios/stops.ts';
import { surroundings } from '../../../support/scenarios/surroundings.ts';
import { tlsFaults } from '../../../support/scenarios/tls.ts';

const rows = { connections, lengths, ranges: rangeFaults, redirects, statuses, contents, TLS: tlsFaults };
const stories = { resets, 'what follows': laterStories, stopping: stops, surroundings };

const played: Scenario[] = Object.values(rows).flat();
const told: Story[] = Object.values(stories).flat();
let survived = 0;

describe('the network', () => {
  let usual: Stage;
  let hasty: Stage;
  beforeAll(async () => {
    usual = await openStage();
    hasty = await openStage({ network: hastyNetwork });
  });
  afterAll(async () => {
    await Promise.all([usual.close(), hasty.close()]);
    const leftOut = told.filter(({ skip }) => skip != null).length;
    const all = played.length + told.length - leftOut;
    console.info(`scenarios: ${survived} of ${all}${leftOut === 0 ? '' : `, ${leftOut} left out on this machine`}`);
  });

  const play = async (stage: Stage, tell: (stage: Stage) => Promise<void>): Promise<void> => {
    try {
      await tell(stage);
    } finally {
      await stage.clear();
    }
    survived += 1;
  };

  for (const [group, scenarios] of Object.entries(rows)) {
    describe(group, () => {
      for (const scenario of scenarios) {
        it(`${scenario.name}: ${scenario.ends}`, () =>
          play(scenario.isHasty === true ? hasty : usual, (stage) => playScenario(stage, scenario)));
      }
    });
  }
  for (const [group, one] of Object.entries(stories)) {
    describe(group, () => {
      for (const { name, skip, tell } of one) {
        it.skipIf(skip != null)(skip == null ? name : `${name} (left out: ${skip})`, () => play(usual, tell), 120_000);
      }
    });
  }
});
