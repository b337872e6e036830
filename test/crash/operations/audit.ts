// Every file held against its row and read to its last byte, and what was found kept.
import { makeStart, openStage } from '../open-stage.ts';
import type { Operation } from '../operation.ts';

export const audit: Operation = {
  name: 'audit',
  prepare: makeStart,
  run: async ({ place, ack, begin }) => {
    const core = await openStage(place);
    await begin();
    ack({ fact: 'audited', may: true });
    const { report } = await core.handlers['checks.run']({ isFull: true });
    if (report.problems.length > 0) throw new Error(`the audit says ${JSON.stringify(report.problems)}`);
    ack({ fact: 'audited', is: true });
    return core.close;
  },
};
