// Which hosts are of one site: where a password that is typed for the one may go to the other.
import { describe, expect, it } from 'vitest';
import { isSameSite } from '../../../../main/acquire/http/oauth-site.ts';

describe('one site', () => {
  it.each([
    ['https://news.example/feed', 'https://news.example:8443/token', true],
    ['https://news.example/feed', 'https://login.news.example/token', true],
    ['https://www.news.example/feed', 'https://login.news.example/token', true],
    ['http://127.0.0.1:1/feed', 'http://127.0.0.1:2/token', true],
    ['https://feeds.paper.co.uk/', 'https://login.paper.co.uk/', true],
    ['https://news.example/feed', 'https://evil.example/token', false],
    ['https://news.example/feed', 'https://news.example.evil.test/token', false],
    ['https://news.example/feed', 'https://evilnews.example/token', false],
    ['https://paper.co.uk/', 'https://evil.co.uk/', false],
    ['http://10.0.0.1/', 'http://192.168.0.1/', false],
    ['http://nas/', 'http://router/', false],
    ['https://news.example/', 'token', false],
  ])('%s and %s: %s', (one, other, isSame) => {
    expect([isSameSite(one, other), isSameSite(other, one)]).toEqual([isSame, isSame]);
  });
});
