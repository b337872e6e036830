// Tokens over time: renewed once however many ask, shared by the pages of a catalogue, and gone when a person takes them away.
import type { IncomingMessage } from 'node:http';
import { describe, expect, it } from 'vitest';
import { openMemorySecrets } from '../../../../main/flows/secrets.ts';
import { openTestCore, type TestCore } from '../../../support/open-test-core.ts';
import { makePaper } from '../../../support/paper.ts';
import { type OauthRules, serveOauth } from '../../acquire/http/oauth-server.ts';
import { serve } from '../../acquire/http/servers.ts';

const paper = makePaper('behind a token');
const credential = { kind: 'password', user: 'reader', password: 'secret' } as const;

const shelf = {
  metadata: { title: 'Shelf' },
  links: [],
  publications: [
    {
      metadata: { identifier: 'urn:1', title: 'Le Matin', published: '2024-03-28' },
      links: [{ rel: 'http://opds-spec.org/acquisition', type: 'application/pdf', href: '/a.pdf' }],
    },
  ],
};
const entrance = {
  metadata: { title: 'Entrance' },
  links: [],
  navigation: [{ href: '/shelf', title: 'Shelf', type: 'application/opds+json' }],
};

/** A catalogue that gives tokens for a password; `rules` may be changed while it stands, and `admits` decides which open it. */
const openClub = async (rules: OauthRules, admits: (token: string) => boolean = () => true) => {
  const oauth = await serveOauth(Object.assign(rules, { clientId: null }));
  const links = [{ rel: 'authenticate', href: oauth.endpoints.tokenUrl ?? '', type: 'application/json' }];
  const flows = [{ type: 'http://opds-spec.org/auth/oauth/password', links }];
  const tokenOf = ({ headers }: IncomingMessage) => /^Bearer (.+)$/.exec(headers.authorization ?? '')?.[1] ?? null;
  const club = await serve((request, response) => {
    const token = tokenOf(request);
    if (token === null || !admits(token)) {
      response.writeHead(401, { 'content-type': 'application/opds-authentication+json' });
      return void response.end(JSON.stringify({ id: 'urn:club', title: 'The Club', authentication: flows }));
    }
    if (request.url === '/a.pdf') return void response.writeHead(200, { 'content-type': 'application/pdf' }).end(paper.bytes);
    response.writeHead(200, { 'content-type': 'application/opds+json' });
    response.end(JSON.stringify(request.url === '/shelf' ? shelf : entrance));
  });
  const renewals = (): (string | null)[] =>
    oauth.forms.filter((form) => form.get('grant_type') === 'refresh_token').map((form) => form.get('refresh_token'));
  return { url: `${club.url}/feed`, oauth, renewals };
};

type Member = {
  core: TestCore;
  id: string;
  secrets: ReturnType<typeof openMemorySecrets>;
  change: (change: object) => Promise<void>;
};

/** Somebody who has signed in at a club; `change` alters what is kept of it. */
const join = async (url: string): Promise<Member> => {
  const secrets = openMemorySecrets();
  const core = await openTestCore({ secrets });
  const { source } = await core.ask('sources.add', { address: url, credential });
  const key = `source:${source.id}`;
  const change = async (changes: object): Promise<void> => {
    await secrets.set(key, JSON.stringify({ ...JSON.parse((await secrets.get(key)) ?? ''), ...changes }));
  };
  return { core, id: source.id, secrets, change };
};

const ended = { accessToken: 'ended', refreshToken: 'kept', expiresAtMs: 0 };

describe('tokens', { timeout: 60_000 }, () => {
  it('are renewed once, however many ask at the same time', async () => {
    const club = await openClub({ extra: { expires_in: 30 } });
    const { core, id } = await join(club.url);
    await Promise.all(Array.from({ length: 6 }, () => core.ask('catalogue.open', { sourceId: id })));
    expect(club.renewals().length).toBeGreaterThan(0);
    expect(new Set(club.renewals()).size).toBe(club.renewals().length);
  });

  it('are shared by a page of the catalogue that is followed, and stay with it when the catalogue goes', async () => {
    const club = await openClub({ extra: { expires_in: 30 } });
    const { core, id } = await join(club.url);
    const { page } = await core.ask('catalogue.open', { sourceId: id });
    await core.ask('catalogue.subscribe', { link: page.places[0]?.link ?? '' });
    expect(await core.syncAll()).toMatchObject({ failed: [], downloaded: [{ sha256: paper.sha256 }] });
    await core.ask('catalogue.open', { sourceId: id });
    await core.ask('sources.remove', { id });
    expect(await core.syncAll()).toMatchObject({ failed: [] });
    expect(new Set(club.renewals()).size).toBe(club.renewals().length);
  });

  it('without an end are renewed when they are refused', async () => {
    const extra = { expires_in: null, access_token: 'first' };
    const club = await openClub({ extra }, (token) => token === extra.access_token);
    const { core, id } = await join(club.url);
    extra.access_token = 'second';
    expect((await core.ask('catalogue.open', { sourceId: id })).page.title).toBe('Entrance');
    expect(club.renewals()).toHaveLength(1);
  });

  it('are not called wrong while their server is in trouble', async () => {
    const rules: OauthRules = {};
    const club = await openClub(rules, (token) => token !== 'ended');
    const { core, id, change } = await join(club.url);
    await change({ tokens: ended });
    rules.answer = (response) => void response.writeHead(503).end();
    expect(await core.faultOf('catalogue.open', { sourceId: id })).toBe('network/busy');
  });

  it.each(['sources.signOut', 'sources.remove'] as const)('do not come back after %s', async (call) => {
    const rules: OauthRules = {};
    const club = await openClub(rules);
    const { core, id, secrets, change } = await join(club.url);
    await change({ tokens: ended });
    const [asked, released] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
    rules.answer = async (response) => {
      asked.resolve();
      await released.promise;
      response.writeHead(200, { 'content-type': 'application/json' });
      response.end(JSON.stringify({ access_token: 'renewed', token_type: 'Bearer', refresh_token: 'next' }));
    };
    const opened = core.faultOf('catalogue.open', { sourceId: id });
    await asked.promise;
    await core.ask(call, { id });
    released.resolve();
    await opened;
    expect(await secrets.get(`source:${id}`)).toBeNull();
  });

  it('are never renewed at an address more private than the door that named it', async () => {
    const club = await openClub({}, (token) => token !== 'ended');
    const { core, id, secrets, change } = await join(club.url);
    expect(JSON.parse((await secrets.get(`source:${id}`)) ?? '')).toMatchObject({ kind: 'oauth', reach: 'own' });
    const { url, requests } = await serve((_, response) => void response.writeHead(200).end());
    const refreshUrl = url.replace('http:', 'https:');
    await change({ reach: undefined, tokens: ended, server: { ...club.oauth.endpoints, refreshUrl: `${url}/internal` } });
    expect(await core.faultOf('catalogue.open', { sourceId: id })).toBe('source/sign-in');
    await change({ server: { ...club.oauth.endpoints, refreshUrl } });
    expect(await core.faultOf('catalogue.open', { sourceId: id })).toBe('source/sign-in');
    expect(requests).toHaveLength(0);
  });
});
