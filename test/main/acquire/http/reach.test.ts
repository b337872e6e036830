// A question reaches no address that is more private than it may, however the address is spelt, named or redirected to.
import type { LookupAddress } from 'node:dns';
import type { LookupFunction } from 'node:net';
import { describe, expect, it } from 'vitest';
import { guardLookup } from '../../../../main/acquire/http/guarded-lookup.ts';
import { isWithin } from '../../../../main/acquire/http/zone.ts';
import { askOwn, failureOf, lanAddress, openTestClient, serve, textOf } from './servers.ts';

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

const spellings = [
  (port: number) => `http://127.0.0.1:${port}/`,
  (port: number) => `http://127.1:${port}/`,
  (port: number) => `http://0x7f.1:${port}/`,
  (port: number) => `http://0177.0.0.1:${port}/`,
  (port: number) => `http://2130706433:${port}/`,
  (port: number) => `http://0x7f000001:${port}/`,
  (port: number) => `http://127.0.0.1.:${port}/`,
  (port: number) => `http://[::ffff:127.0.0.1]:${port}/`,
  (port: number) => `http://[::ffff:7f00:1]:${port}/`,
  (port: number) => `http://0.0.0.0:${port}/`,
  (port: number) => `http://localhost:${port}/`,
  (port: number) => `http://LOCALHOST:${port}/`,
];

describe('an address that is too private', () => {
  it.each(['public', 'lan'] as const)('is not connected to from %s, in any spelling', async (reach) => {
    const server = await serve((_, response) => response.end('secret'));
    const client = openTestClient();
    for (const spell of spellings) {
      const url = spell(server.port);
      const failure = await failureOf(client.ask({ url, reach }));
      expect([url, failure.code]).toEqual([url, 'network/forbidden']);
      expect(failure.detail.host).toBe(new URL(url).hostname);
    }
    expect(server.connections()).toBe(0);
  });

  it('is not connected to by IPv6 either', async () => {
    const server = await serve((_, response) => response.end('secret'), '::1');
    expect((await failureOf(openTestClient().ask({ url: `${server.url}/`, reach: 'public' }))).code).toBe('network/forbidden');
    expect(server.connections()).toBe(0);
  });

  it('is not connected to as a metadata service', async () => {
    const client = openTestClient();
    for (const host of [
      '169.254.169.254',
      '[fe80::1]',
      '[::ffff:169.254.169.254]',
      '[64:ff9b::a9fe:a9fe]',
      '[2002:a9fe:a9fe::1]',
    ]) {
      expect((await failureOf(client.ask({ url: `http://${host}/latest/meta-data/`, reach: 'lan' }))).code).toBe(
        'network/forbidden',
      );
    }
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
      for (const spell of spellings) {
        const lan = await serve((_, response) => response.writeHead(302, { location: spell(own.port) }).end(), lanAddress ?? '');
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
