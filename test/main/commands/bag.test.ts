// kiosque bag: bags written, verified in a process of their own, checked by the tools of the system, and brought back.
import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { BagReport, ImportedBag } from '#border/model-bags';
import { makeBag, writeFiles } from '../../support/made-bag.ts';
import { prepareLibrary } from '../../support/prepare-library.ts';
import { runCli } from '../../support/run-cli.ts';
import { runHere } from '../../support/run-here.ts';
import { suite } from '../../support/suites.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

const copyLibrary = prepareLibrary([
  suite('pdf/newspapers/minimal-2-page.pdf'),
  suite('pdf/newspapers/sample-color-newsletter.pdf'),
]);

const json = async (...args: string[]) => {
  const { code, out, err } = await runHere([...args, '--json']);
  expect(err).toBe('');
  return { code, value: JSON.parse(out) };
};

const sumsAreRight = (bag: string, tool: string, manifest: string): boolean => {
  const { status, stdout } = spawnSync(tool, ['-c', '--strict', manifest], { cwd: bag, encoding: 'utf8' });
  const lines = readFileSync(join(bag, manifest), 'utf8').trim().split('\n').length;
  return status === 0 && stdout.trim().split('\n').length === lines;
};

describe('kiosque bag', { timeout: 300_000 }, () => {
  it('writes bags that a fresh process, sha256sum and sha512sum find right', async () => {
    const library = copyLibrary();
    const to = join(temporaryFolder(), 'new', 'bags');
    const { code, value } = await json('bag', 'export', '--all', '--to', to, '--library', library, '--organization', 'BNRM');
    expect([code, value.failed, value.bags[0].valid]).toEqual([0, [], true]);
    for (const as of ['zip', 'tar']) await json('bag', 'export', '--all', '--as', as, '--to', to, '--library', library);
    const paths = ['library', 'library.tar', 'library.zip'].map((name) => join(to, name));
    expect(readdirSync(to).sort()).toEqual(['library', 'library.tar', 'library.zip']);
    // A fresh process, which knows no library.
    const verified = await runCli(['bag', 'verify', ...paths, '--json']);
    expect([verified.code, verified.err]).toEqual([0, '']);
    expect(JSON.parse(verified.out).bags.map((bag: unknown) => BagReport.parse(bag))).toEqual(
      paths.map((path) => expect.objectContaining({ path, valid: true, complete: true, problems: [], warnings: [] })),
    );
    const [bag = ''] = paths;
    expect(sumsAreRight(bag, 'sha256sum', 'manifest-sha256.txt')).toBe(true);
    expect(sumsAreRight(bag, 'sha512sum', 'manifest-sha512.txt')).toBe(true);
    expect(sumsAreRight(bag, 'sha256sum', 'tagmanifest-sha256.txt')).toBe(true);
    expect(sumsAreRight(bag, 'sha512sum', 'tagmanifest-sha512.txt')).toBe(true);

    const other = join(temporaryFolder(), 'made');
    const imported = await json('bag', 'import', paths[1] ?? '', '--library', other);
    expect(imported.code).toBe(0);
    const [brought] = imported.value.bags.map((one: unknown) => ImportedBag.parse(one)) as ImportedBag[];
    expect(brought?.added.map(({ searchable }) => searchable)).toEqual([true, true]);
    const again = await json('bag', 'import', bag, '--library', other, '--no-wait');
    expect([again.code, again.value.bags[0].skipped.length]).toEqual([0, 2]);
  });

  it('tells a bad bag by its paths and codes, and ends with 1', async () => {
    const folder = temporaryFolder();
    const bad = writeFiles(join(folder, 'bad'), { ...makeBag({ 'data/a.pdf': 'a' }), 'data/a.pdf': 'b' });
    const { code, value } = await json('bag', 'verify', bad, join(folder, 'gone'));
    expect(code).toBe(1);
    expect(value.bags.map(({ valid, complete, problems }: BagReport) => [valid, complete, problems[0]])).toEqual([
      [false, true, { path: 'data/a.pdf', code: 'bag/changed', detail: 'manifest-sha256.txt' }],
      [false, false, { path: '', code: 'bag/not-found', detail: null }],
    ]);
    const said = await runHere(['bag', 'verify', bad], 'fr_FR.UTF-8');
    expect(said.out).toContain('data/a.pdf');
    expect(said.out).toContain('n’est plus ce qu’il était');
    const refused = await json('bag', 'import', bad, '--library', join(folder, 'library'));
    expect([refused.code, refused.value.bags[0].failed[0].code]).toEqual([1, 'bag/invalid']);
  });

  it('refuses what it is not told, before it writes anything', async () => {
    const folder = temporaryFolder();
    const library = copyLibrary();
    const codeOf = async (...args: string[]): Promise<[number, string]> => {
      const { code, out } = await runHere(['bag', ...args, '--json']);
      return [code, JSON.parse(out).fault.code];
    };
    expect(await codeOf('shake')).toEqual([2, 'usage/unknown-command']);
    expect(await codeOf('verify')).toEqual([2, 'usage/missing-argument']);
    expect(await codeOf('export', '--all', '--library', library)).toEqual([2, 'usage/missing-argument']);
    expect(await codeOf('export', '--to', folder, '--library', library)).toEqual([2, 'usage/missing-argument']);
    expect(await codeOf('export', '--all', '--title', 'x', '--to', folder, '--library', library)).toEqual([
      2,
      'usage/bad-option',
    ]);
    expect(await codeOf('export', '--all', '--as', 'rar', '--to', folder, '--library', library)).toEqual([2, 'usage/bad-option']);
    expect(await codeOf('export', '--all', '--to', folder, '--library', join(folder, 'none'))).toEqual([3, 'library/not-found']);
    writeFileSync(join(folder, 'profile.json'), '{}');
    writeFileSync(join(folder, 'info.txt'), 'Contact-Name: A\nno label\n');
    mkdirSync(join(folder, 'to'));
    const to = ['--to', join(folder, 'to'), '--library', library];
    expect(await codeOf('export', '--all', ...to, '--profile', join(folder, 'profile.json'))).toEqual([1, 'bag/bad-profile']);
    expect(await codeOf('export', '--all', ...to, '--info', join(folder, 'info.txt'))).toEqual([1, 'bag/bad-labels']);
    expect(readdirSync(join(folder, 'to'))).toEqual([]);
  });
});
