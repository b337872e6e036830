// Sources that are checked without being asked, and what holds them back.
import { describe, expect, it, vi } from 'vitest';
import { openTestCore, type TestCore } from '../../../support/open-test-core.ts';
import { makePaper } from '../../../support/paper.ts';
import { serve } from '../../acquire/http/servers.ts';

const paper = makePaper('by itself');
const servePaper = () =>
  serve((_request, response) => response.writeHead(200, { 'content-type': 'application/pdf', etag: '"p"' }).end(paper.bytes));

const countShelf = async (core: TestCore): Promise<number> => (await core.ask('editions.list', {})).editions.length;

describe('a source on a schedule', { timeout: 60_000 }, () => {
  it('is checked soon after it is added, and by hand alone where that is wanted', async () => {
    const [scheduled, byHand] = [await servePaper(), await servePaper()];
    const core = await openTestCore({ isWatching: true });
    await core.ask('sources.add', { address: `${byHand.url}/today.pdf`, schedule: { kind: 'manual' } });
    const before = byHand.requests.length;
    await core.ask('sources.add', { address: `${scheduled.url}/today.pdf`, schedule: { kind: 'every', minutes: 60 } });
    await vi.waitFor(async () => expect(await countShelf(core)).toBe(1), 30_000);
    expect(byHand.requests).toHaveLength(before);
    const [manual, hourly] = (await core.ask('sources.list', {})).sources;
    expect(manual).toMatchObject({ lastCheckedAtMs: null, nextCheckAtMs: null });
    expect((hourly?.nextCheckAtMs ?? 0) - (hourly?.lastCheckedAtMs ?? 0)).toBe(3_600_000);
  });

  it('waits on a metered network, but for what a person asks for', async () => {
    const server = await servePaper();
    const core = await openTestCore({ isWatching: true });
    await core.ask('settings.set', { isMetered: true });
    const { source } = await core.ask('sources.add', { address: `${server.url}/today.pdf` });
    const before = server.requests.length;
    await new Promise((resolve) => setTimeout(resolve, 1500));
    expect(server.requests).toHaveLength(before);
    await core.ask('sources.check', { ids: [source.id] });
    await vi.waitFor(async () => expect(await countShelf(core)).toBe(1), 30_000);
  });

  it('keeps still in the quiet hours, and catches up after them', async () => {
    const server = await servePaper();
    const core = await openTestCore({ isWatching: true });
    await core.ask('settings.set', { quietHours: { from: '00:00', to: '23:59' } });
    await core.ask('sources.add', { address: `${server.url}/today.pdf` });
    const before = server.requests.length;
    core.wake();
    await new Promise((resolve) => setTimeout(resolve, 1500));
    expect(server.requests).toHaveLength(before);
    await core.ask('settings.set', { quietHours: null });
    await vi.waitFor(async () => expect(await countShelf(core)).toBe(1), 30_000);
  });
});
