// Authentication for OPDS 1.0: who asks, and how one can sign in.
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { AuthDocument } from '../../../../main/acquire/feeds/catalogue.ts';
import { suite } from '../../../support/suites.ts';
import { read, refusalOf } from './read-text.ts';

function documentOf(text: string): AuthDocument {
  const found = read(text, 'https://press.example/auth.json');
  if (found.what !== 'authentication') throw new Error(`it was read as ${found.what}`);
  return found.document;
}

const flowsOf = (...authentication: object[]) => documentOf(JSON.stringify({ id: 'urn:a', title: 'A', authentication })).flows;

describe('an authentication document', () => {
  it('says who asks and how, with the addresses that a browser can open', () => {
    const text = readFileSync(suite('opds/readium-go/pkg__mediatype__testdata__opds-authentication.json'), 'utf8');
    expect(documentOf(text)).toEqual({
      id: 'http://example.com/auth.json',
      title: 'Public Library',
      summary: 'Enter a valid library card number and PIN code to authenticate on our service.',
      picture: { url: 'http://example.com/logo.jpg', type: 'image/jpeg', width: 90, height: 90 },
      help: 'http://example.com/support',
      register: 'http://example.com/registration',
      flows: [
        {
          kind: 'basic',
          type: 'http://opds-spec.org/auth/basic',
          labels: { login: 'Library card', password: 'PIN' },
          authorizeUrl: null,
          tokenUrl: null,
          refreshUrl: null,
          clientId: null,
        },
        {
          kind: 'oauth-implicit',
          type: 'http://opds-spec.org/auth/oauth/implicit',
          labels: { login: null, password: null },
          authorizeUrl: 'http://example.com/oauth',
          tokenUrl: null,
          refreshUrl: 'http://example.com/oauth/refresh',
          clientId: null,
        },
      ],
    });
  });

  it.each([
    ['http://opds-spec.org/auth/basic', 'basic'],
    ['http://opds-spec.org/auth/digest', 'digest'],
    ['http://opds-spec.org/auth/bearer', 'bearer'],
    ['http://opds-spec.org/auth/oauth/password', 'oauth-password'],
    ['http://opds-spec.org/auth/oauth/implicit/', 'oauth-implicit'],
    ['http://opds-spec.org/auth/oauth/authorization_code', 'oauth-code'],
    ['https://press.example/OAuth-2.0/PKCE', 'oauth-code'],
    ['http://librarysimplified.org/authtype/OAuth-with-intermediary', 'unknown'],
    ['http://librarysimplified.org/authtype/SAML-2.0', 'unknown'],
    ['http://thepalaceproject.org/authtype/basic-token', 'unknown'],
  ])('knows %s as %s', (type, kind) => {
    expect(flowsOf({ type })).toMatchObject([{ type, kind }]);
  });

  it('knows where tokens are given, and for whom', () => {
    const links = [
      { rel: 'authenticate', href: '/login' },
      { rel: 'token', href: '/token' },
      { rel: ['refresh'], href: '/refresh' },
      { rel: 'token', href: 'urn:not-web' },
    ];
    expect(flowsOf({ type: 'http://opds-spec.org/auth/oauth/code', links, properties: { client_id: 'kiosque' } })).toMatchObject([
      {
        authorizeUrl: 'https://press.example/login',
        tokenUrl: 'https://press.example/token',
        refreshUrl: 'https://press.example/refresh',
        clientId: 'kiosque',
      },
    ]);
    expect(flowsOf({ type: 'http://opds-spec.org/auth/oauth/password', links: links.slice(0, 1), client_id: 'k' })).toMatchObject(
      [{ authorizeUrl: null, tokenUrl: 'https://press.example/login', clientId: 'k' }],
    );
  });

  it('keeps the ways that are understood beside broken ones, and is bad where all are broken', () => {
    expect(flowsOf({}, { type: 'http://opds-spec.org/auth/basic', labels: 'x', links: 'x' }, { type: 7 })).toHaveLength(1);
    expect(refusalOf(JSON.stringify({ id: 'a', title: 'A', authentication: [{}, 7] })).code).toBe('source/bad-feed');
    expect(refusalOf(JSON.stringify({ id: '', title: 'A', authentication: [] })).code).toBe('source/bad-feed');
  });

  it('shows no data, no telephone and no markup', () => {
    const links = [
      { rel: 'logo', href: 'data:image/png;base64,AAAA' },
      { rel: 'help', href: 'tel:1800836482' },
      { rel: 'register', href: 'nypl.card-creator:https://x' },
    ];
    const document = documentOf(JSON.stringify({ id: 'a', title: '<b>A</b>\u202e', links, authentication: [] }));
    expect(document).toMatchObject({ title: 'A', picture: null, help: null, register: null });
  });
});
