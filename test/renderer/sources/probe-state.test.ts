import { describe, expect, it } from 'vitest';
import type { Probe } from '#border/model-sources';
import { stateFor } from '../../../renderer/sources/probe-state.ts';

const offer = {
  host: 'kiosk.example',
  title: null,
  kinds: ['password' as const],
  labels: { login: null, password: null },
  isSafe: true,
};
const probe = (said: Partial<Probe> = {}): Probe => ({
  kind: 'feed',
  url: 'https://kiosk.example/feed',
  title: 'Kiosk',
  editions: 3,
  newest: [],
  places: 0,
  signIn: null,
  knownId: null,
  ...said,
});
const secret = { kind: 'password', user: 'lina', password: 'x' } as const;

describe('looking at an address', () => {
  it('ends with what was found, and with what let us in', () => {
    expect(stateFor('kiosk.example', probe(), secret)).toMatchObject({ step: 'found', credential: secret });
  });

  it('asks to sign in, and says at a second asking that the first answer was wrong', () => {
    expect(stateFor('kiosk.example', probe({ signIn: offer }), null)).toMatchObject({ step: 'sign-in', fault: null });
    expect(stateFor('kiosk.example', probe({ signIn: offer }), secret)).toMatchObject({
      step: 'sign-in',
      isBusy: false,
      fault: { code: 'sign-in/wrong', detail: { host: 'kiosk.example' } },
    });
  });

  it('asks for no password where the source is known already', () => {
    expect(stateFor('kiosk.example', probe({ signIn: offer, knownId: '0123456789abcdef' }), null).step).toBe('found');
  });
});
