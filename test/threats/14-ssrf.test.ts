// Threat 14: feeds that have this machine or its network asked. A question reaches no address that is more private than it may, however the
// address is spelt, named or redirected to; the listener that stands behind all of them is never connected to.
import type { LookupAddress } from 'node:dns';
import { isIP, type LookupFunction } from 'node:net';
import { describe, expect, it, onTestFinished } from 'vitest';
import type { Client } from '../../main/acquire/http/client.ts';
import { guardLookup } from '../../main/acquire/http/guarded-lookup.ts';
import { isWithin } from '../../main/acquire/http/zone.ts';
import { askOwn, failureOf, lanAddress, openTestClient, serve, textOf } from '../main/acquire/http/servers.ts';
import { foreignSchemes, lanHosts, ownHosts } from './private-addresses.ts';

/** Answers with these addresses in turn, the last one for ever. */
const resolveInTurn = (...turns: string[][]): LookupFunction & { asked: string[] } => {
  const asked: string[] = [];
  const lookup: LookupFunction = (hostname, options, callback) => {
    asked.push(hostname);
    const addresses = turns[Math.min(asked.length, turns.length) - 1] ?? [];
    const found: LookupAddress[] = addresses.map((address) => ({ address, family: address.includes(':') ? 6 : 4 }));
    if (options.all === true) callback(null, found);
    else callback(null, found[0]?.address ?? '', found[0]?.family);
  };
  return Object.assign(lookup, { asked });
};

/** Public to this program, and nobody's: the first of the global unicast addresses has never been handed out. */
const publicAddress = '2000::1';

/** Sets variables for one test. */
const setEnvironment = (values: Record<string, string>): void => {
  Object.assign(process.env, values);
  onTestFinished(() => {
    for (const name of Object.keys(values)) delete process.env[name];
  });
};

/** Every name leads to this machine. */
const resolveToOwn = (): LookupFunction => resolveInTurn(['127.0.0.1']);
const statuses = [301, 302, 303, 307, 308] as const;

const codeOf = async (question: Promise<unknown>): Promise<string> => (await failureOf(question)).code;

describe('an address that is too private', () => {
  it('is not asked from where it may not, in any spelling, as an address or as what a name resolves to', async () => {
    const listeners = [
      await serve((_, response) => response.end('secret')),
      await serve((_, response) => response.end('secret'), '::1'),
    ];
    const client = openTestClient({ lookup: resolveToOwn() });
    let [refused, all] = [0, 0];
    const ask = async (host: string, reach: 'public' | 'lan', by: Client): Promise<void> => {
      for (const { port } of listeners) {
        all += 1;
        const url = `http://${host}:${port}/`;
        expect([url, reach, await codeOf(by.ask({ url, reach }))]).toEqual([url, reach, 'network/forbidden']);
        refused += 1;
      }
    };
    for (const host of ownHosts) for (const reach of ['public', 'lan'] as const) await ask(host, reach, client);
    for (const host of lanHosts) await ask(host, 'public', client);
    for (const host of [...ownHosts, ...lanHosts]) {
      const address = new URL(`http://${host}/`).hostname.replace(/^\[(.*)\]$/, '$1');
      if (isIP(address) !== 0) await ask('name.example', 'public', openTestClient({ lookup: resolveInTurn([address]) }));
    }
    const hits = listeners.reduce((sum, listener) => sum + listener.connections(), 0);
    console.log(
      `threat 14: ${refused} of ${all} questions for ${ownHosts.length + lanHosts.length} private hosts refused, ${hits} hits`,
    );
    expect([refused, hits]).toEqual([all, 0]);
    expect(ownHosts.length + lanHosts.length).toBeGreaterThanOrEqual(40);
  });

  it('is not asked because a public server redirects there, with any status', async () => {
    const own = await serve((_, response) => response.end('secret'));
    let location = '';
    const site = await serve((request, response) => {
      response.writeHead(Number(request.url?.slice(-3)), [['location', Buffer.from(location).toString('latin1')]]).end();
    });
    setEnvironment({ HTTP_PROXY: site.url.replace('127.0.0.1', 'localhost') });
    // A proxy answers for every public name: what it says counts as public. Its answers are those of the site.
    const client = openTestClient({ lookup: resolveToOwn() });
    let [refused, all] = [0, 0];
    const follow = async (to: string, expected: string): Promise<void> => {
      location = to;
      for (const status of statuses) {
        all += 1;
        const code = await codeOf(client.ask({ url: `http://press.example/${status}`, reach: 'public' }));
        expect([to, status, code]).toEqual([to, status, expected]);
        refused += 1;
      }
    };
    // Behind a proxy a name is only a name: those of this machine are known, all others the proxy resolves.
    const known = [...ownHosts, ...lanHosts].filter((host) => !/^[a-z.-]+$/i.test(host) || /localhost\.?$/i.test(host));
    for (const host of known) await follow(`http://${host}:${own.port}/`, 'network/forbidden');
    for (const url of foreignSchemes) await follow(url, 'network/redirect');
    console.log(`threat 14: ${refused} of ${all} redirects refused, ${own.connections()} hits`);
    expect([refused, own.connections()]).toEqual([all, 0]);
  });

  it('is reached by those who may', async () => {
    const server = await serve((_, response) => response.end('hello'));
    const reply = await askOwn(openTestClient(), server.url);
    expect([await textOf(reply), reply.zone]).toEqual(['hello', 'own']);
  });

  it('is reached when a person typed it', async () => {
    const server = await serve((_, response) => response.end('hello'));
    const reply = await openTestClient().ask({ url: `http://localhost:${server.port}/`, reach: 'public', isTyped: true });
    expect([await textOf(reply), reply.zone]).toEqual(['hello', 'own']);
  });

  it('is not reached over a connection that somebody else was allowed to open', async () => {
    const server = await serve((_, response) => response.end('hello'));
    const client = openTestClient();
    await textOf(await askOwn(client, server.url));
    expect((await failureOf(client.ask({ url: server.url, reach: 'public' }))).code).toBe('network/forbidden');
    expect(server.requests).toHaveLength(1);
  });
});

describe('a name', () => {
  it('that is public first and this machine then is refused the second time', async () => {
    const server = await serve((_, response) => response.end('secret'));
    const lookup = resolveInTurn([publicAddress], ['127.0.0.1']);
    const client = openTestClient({ lookup });
    const url = `http://rebinding.example:${server.port}/`;
    const timeouts = { connectMs: 50 };
    await failureOf(client.ask({ url, reach: 'public', timeouts }));
    expect(await failureOf(client.ask({ url, reach: 'public', timeouts }))).toEqual({
      code: 'network/forbidden',
      detail: { host: 'rebinding.example' },
    });
    expect(lookup.asked).toEqual(['rebinding.example', 'rebinding.example']);
    expect(server.connections()).toBe(0);
  });

  it('is resolved once for a connection, and the address that was checked is the one that is used', async () => {
    const server = await serve((_, response) => response.end('hello'));
    const lookup = resolveInTurn(['127.0.0.1'], [publicAddress]);
    const reply = await askOwn(openTestClient({ lookup }), `http://name.example:${server.port}/`);
    expect([await textOf(reply), lookup.asked]).toEqual(['hello', ['name.example']]);
  });

  it('of mixed addresses is reached by the permitted ones alone', async () => {
    const server = await serve((_, response) => response.end('secret'));
    const client = openTestClient({ lookup: resolveInTurn(['127.0.0.1', '::1', publicAddress]) });
    const failure = await failureOf(
      client.ask({ url: `http://mixed.example:${server.port}/`, reach: 'public', timeouts: { connectMs: 50 } }),
    );
    expect(failure.code).not.toBe('network/forbidden');
    expect(server.connections()).toBe(0);
  });

  it('keeps its permitted addresses, in their order', async () => {
    const mixed = resolveInTurn(['10.0.0.1', publicAddress, '127.0.0.1', '::ffff:127.0.0.1', '2606:2800::1', 'nonsense']);
    const found = await new Promise((done) => {
      guardLookup(mixed, (zone) => isWithin(zone, 'public'))('mixed.example', { all: true }, (_, addresses) => done(addresses));
    });
    expect(found).toEqual([
      { address: publicAddress, family: 6 },
      { address: '2606:2800::1', family: 6 },
    ]);
  });

  it('is checked although a resolver answers with one address only', async () => {
    const single: LookupFunction = (_, __, callback) => callback(null, '127.0.0.1', 4);
    const server = await serve((_, response) => response.end('hello'));
    const client = openTestClient({ lookup: single });
    const url = `http://one.example:${server.port}/`;
    expect((await failureOf(client.ask({ url, reach: 'lan' }))).code).toBe('network/forbidden');
    expect(server.connections()).toBe(0);
    expect(await textOf(await askOwn(client, url))).toBe('hello');
  });

  it('without any permitted address is refused', async () => {
    const client = openTestClient({ lookup: resolveInTurn(['127.0.0.1', '192.168.0.1', '::1']) });
    expect((await failureOf(client.ask({ url: 'http://private.example/', reach: 'public' }))).code).toBe('network/forbidden');
  });
});

describe('a redirect', () => {
  it.skipIf(lanAddress === null).each([{ isTyped: true }, { isTyped: false }])(
    'never leads from the local network to this machine: %j',
    async (more) => {
      const own = await serve((_, response) => response.end('secret'));
      for (const host of ['127.0.0.1', '127.1', '[::ffff:127.0.0.1]', '0.0.0.0', 'localhost']) {
        const location = `http://${host}:${own.port}/`;
        const lan = await serve((_, response) => response.writeHead(302, { location }).end(), lanAddress ?? '');
        const reach = more.isTyped ? 'public' : 'lan';
        expect((await failureOf(openTestClient().ask({ url: lan.url, reach, ...more }))).code).toBe('network/forbidden');
        expect(lan.requests).toHaveLength(1);
      }
      expect(own.connections()).toBe(0);
    },
  );

  it.skipIf(lanAddress === null)('narrows the reach for the rest of the way, and of the links of the answer', async () => {
    const lan = await serve((request, response) => {
      if (request.url === '/') response.writeHead(302, { location: '/feed' }).end();
      else response.end('feed');
    }, lanAddress ?? '');
    const own = await serve((_, response) => response.writeHead(302, { location: lan.url }).end());
    const reply = await askOwn(openTestClient(), own.url);
    expect([await textOf(reply), reply.zone, reply.url, reply.requests]).toEqual(['feed', 'lan', `${lan.url}/feed`, 3]);
  });

  it('within one zone is followed', async () => {
    const other = await serve((_, response) => response.end('there'));
    const server = await serve((_, response) => response.writeHead(307, { location: `http://127.1:${other.port}/x` }).end());
    const reply = await openTestClient().ask({ url: server.url, reach: 'public', isTyped: true });
    expect([await textOf(reply), reply.zone]).toEqual(['there', 'own']);
  });
});

describe('a question for private addresses only', () => {
  it('is not sent to a public one', async () => {
    const client = openTestClient({ lookup: resolveInTurn([publicAddress]) });
    const ask = { url: 'http://public.example/', reach: 'own', isPrivateOnly: true } as const;
    expect((await failureOf(client.ask(ask))).code).toBe('network/forbidden');
    expect((await failureOf(client.ask({ ...ask, url: `http://[${publicAddress}]/` }))).code).toBe('network/forbidden');
  });

  it('is sent to this machine', async () => {
    const server = await serve((_, response) => response.end('hello'));
    expect(await textOf(await askOwn(openTestClient(), server.url, { isPrivateOnly: true }))).toBe('hello');
  });
});
