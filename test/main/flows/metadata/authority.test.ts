// The lists of a title: entries added, renamed, merged, parted and removed, each as an act that can be taken back.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { AuthorityAct } from '#border/model-authority';
import { applyAuthority } from '../../../../main/flows/writer/apply-authority.ts';
import { keepEditions } from '../../../support/kept-editions.ts';
import { openTestCore } from '../../../support/open-test-core.ts';
import { temporaryFolder } from '../../../support/temporary-folder.ts';

const start = [
  { name: 'Culture', variants: ['Arts'] },
  { name: 'Sports', variants: [] },
];
const say = (act: AuthorityAct): string =>
  applyAuthority(start, act)
    .map(({ name, variants }) => [name, ...variants].join(' = '))
    .join('; ');

describe('a list of preferred names', () => {
  it('is added to, and left as it is where a name is meant already', () => {
    expect(say({ kind: 'add', names: ['Monde', 'ARTS', 'monde'] })).toBe('Culture = Arts; Monde; Sports');
  });

  it('keeps an earlier name as a variant, and takes a variant as the preferred one', () => {
    expect(say({ kind: 'rename', name: 'culture', to: 'Cultures' })).toBe('Cultures = Culture = Arts; Sports');
    expect(say({ kind: 'rename', name: 'Culture', to: 'Arts' })).toBe('Arts = Culture; Sports');
    expect(say({ kind: 'rename', name: 'Culture', to: 'CULTURE' })).toBe('CULTURE = Arts; Sports');
    expect(() => say({ kind: 'rename', name: 'Culture', to: 'sports' })).toThrow('authority/name-taken');
    expect(() => say({ kind: 'rename', name: 'Monde', to: 'World' })).toThrow('authority/not-found');
  });

  it('merges entries and names that none has into one, which may be new', () => {
    expect(say({ kind: 'merge', names: ['Sports', 'Stades'], into: 'Culture' })).toBe('Culture = Arts = Sports = Stades');
    expect(say({ kind: 'merge', names: ['Culture', 'Lettres'], into: 'Magazine' })).toBe(
      'Magazine = Culture = Arts = Lettres; Sports',
    );
  });

  it('parts a variant, and removes entries', () => {
    expect(say({ kind: 'part', name: 'Culture', variant: 'arts' })).toBe('Culture; Sports');
    expect(say({ kind: 'remove', names: ['Arts'] })).toBe('Sports');
    expect(() => say({ kind: 'part', name: 'Culture', variant: 'Sports' })).toThrow('authority/not-found');
  });
});

describe('the lists of a title', () => {
  it('are kept in library.json, counted, proposed, and taken back and made again', async () => {
    const libraryDir = join(temporaryFolder(), 'library');
    const variants = ['Casablanca', 'casablanca', 'Rabat', 'Casa', '', 'Casablanca'];
    keepEditions(
      libraryDir,
      variants.map((variant, at) => ({ variant, day: `2024-03-1${at}` })),
    );
    const core = await openTestCore({ libraryDir });
    const of = { title: 'le matin', list: 'places' } as const;
    expect(await core.ask('authority.show', of)).toMatchObject({
      entries: [],
      proposed: [
        { name: 'Casablanca', count: 3 },
        { name: 'Casa', count: 1 },
        { name: 'Rabat', count: 1 },
      ],
    });
    const merged = await core.ask('authority.change', { ...of, act: { kind: 'merge', into: 'Casablanca', names: ['Casa'] } });
    expect(merged).toMatchObject({
      title: 'Le Matin',
      entries: [{ name: 'Casablanca', count: 3, variants: [{ name: 'Casa', count: 1 }] }],
      proposed: [{ name: 'Rabat' }],
    });
    const kept = () => JSON.parse(readFileSync(join(libraryDir, 'library.json'), 'utf8')).titles[0].authority.places;
    expect(kept()).toEqual([{ name: 'Casablanca', variants: ['Casa'] }]);
    expect(await core.ask('metadata.undo', {})).toMatchObject({ changed: [], redo: { kind: 'authority' } });
    expect(kept()).toEqual([]);
    await core.ask('metadata.redo', {});
    expect((await core.ask('authority.show', of)).entries).toHaveLength(1);
    expect(await core.faultOf('authority.show', { title: 'Nobody', list: 'places' })).toBe('title/not-found');
  });
});
