import { createHash } from 'node:crypto';
import { appendFileSync, copyFileSync, existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { endOf, runCli, startCli } from '../../support/run-cli.ts';
import { suite } from '../../support/suites.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

const minimal = suite('pdf/newspapers/minimal-2-page.pdf');
const newsletter = suite('pdf/newspapers/sample-color-newsletter.pdf');
const locked = suite('pdf/pypdf-sample-files/005-libreoffice-writer-password__libreoffice-writer-password.pdf');

const json = async (args: string[], surroundings?: Parameters<typeof runCli>[1]) => {
  const run = await runCli([...args, '--json'], surroundings);
  return { exit: run.code, err: run.err, value: JSON.parse(run.out) };
};

describe('the command line', { timeout: 180_000 }, () => {
  it('adds an edition, lists it with its file, finds its words, shows its text', async () => {
    const library = join(temporaryFolder(), 'library');
    const added = await json([
      'add',
      newsletter,
      '--title',
      'Preservation',
      '--day',
      '2012-10-01',
      '--progress',
      '--library',
      library,
    ]);
    expect(added.exit).toBe(0);
    const [edition] = added.value.added;
    expect(edition).toMatchObject({ title: 'Preservation', day: '2012-10-01', pages: 2, searchable: true });
    expect(
      added.err
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line)),
    ).toEqual([{ readable: { id: edition.id, sha256: edition.sha256 } }, { searchable: { id: edition.id } }]);

    const listed = (await json(['list', '--library', library])).value.editions;
    expect(listed).toHaveLength(1);
    const kept = readFileSync(join(library, listed[0].path));
    expect(createHash('sha256').update(kept).digest('hex')).toBe(edition.sha256);
    expect(kept.equals(readFileSync(newsletter))).toBe(true);

    const found = await json(['find', 'preservation', '--library', library]);
    expect(found.value.total).toBe(2);
    expect(found.value.hits[0]).toMatchObject({ editionId: edition.id, title: 'Preservation', day: '2012-10-01' });
    const mistaken = ['find', 'preservation', 'AND', 'date:foo', 'title:preserv*', 'OR', '--library', library];
    expect((await json(mistaken)).value).toMatchObject({
      total: 2,
      mistakes: [
        { reason: 'bad-date', start: 17, end: 25 },
        { reason: 'operator-without-word', start: 41, end: 43 },
      ],
      searched: 'preservation title:preserv*',
    });
    const told = (await runCli(mistaken)).err.split('\n');
    expect(told[1]).toBe('  preservation AND date:foo title:preserv* OR');
    expect(told[2]).toBe(`  ${' '.repeat(17)}^^^^^^^^`);
    expect(told.slice(3)).toEqual([
      'AND, OR, NOT, NEAR or a minus has no word beside it, at character 42.',
      '  preservation AND date:foo title:preserv* OR',
      `  ${' '.repeat(41)}^^`,
      'Searched instead: preservation title:preserv*',
      '',
    ]);
    const lines = await json(['find', 'preservation', '--concordance', 'left', '--limit', '2', '--library', library]);
    expect(lines.value).toMatchObject({ isWhole: true, pages: 2, lines: { length: 2 } });
    expect(lines.value.lines[0]).toMatchObject({
      editionId: edition.id,
      word: expect.stringMatching(/^preserv/i),
      left: expect.any(String),
    });
    const listedLines = (await runCli(['find', 'preservation', '--concordance', 'left', '--library', library])).out;
    expect(listedLines).toContain(`[${lines.value.lines[0].word}]`);
    expect(listedLines).toContain('on 2 pages');
    const shown = await json(['show', edition.id, '--page', '2', '--library', library]);
    expect(shown.value.pages).toHaveLength(1);
    expect(shown.value.pages[0]).toMatchObject({ page: 2, source: 'pdf' });
    expect(shown.value.pages[0].text.length).toBeGreaterThan(500);
  });

  it('keeps the same bytes once, and takes new bytes of the same issue for a corrected edition', async () => {
    const folder = temporaryFolder();
    const library = join(folder, 'library');
    const corrected = join(folder, 'corrected.pdf');
    copyFileSync(minimal, corrected);
    appendFileSync(corrected, '\n% corrected\n');
    const words = ['--title', 'Le Matin', '--day', '2024-03-28', '--no-wait', '--library', library];
    const first = (await json(['add', minimal, ...words])).value.added[0];
    expect((await json(['add', minimal, ...words])).value).toEqual({
      added: [],
      skipped: [{ path: minimal, code: 'library/duplicate' }],
      failed: [],
    });
    const second = (await json(['add', corrected, ...words])).value.added[0];
    const listed = (await json(['list', '--library', library])).value.editions;
    expect(listed).toMatchObject([{ id: second.id, replaces: first.id, version: 2 }]);
    expect((await json(['show', first.id, '--library', library])).value.edition.id).toBe(first.id);

    expect((await json(['remove', second.id, '--library', library])).value.removed).toEqual([second.id]);
    expect((await json(['list', '--library', library])).value.editions).toMatchObject([{ id: first.id }]);
    expect((await json(['trash', 'list', '--library', library])).value.editions).toMatchObject([{ id: second.id }]);
    expect((await json(['trash', 'restore', second.id, '--library', library])).value.restored).toEqual([second.id]);
    expect((await json(['list', '--library', library])).value.editions).toMatchObject([{ id: second.id }]);
  });

  it('never takes two editions without a day for versions of one', async () => {
    const folder = temporaryFolder();
    const [a, b] = [join(folder, 'a.pdf'), join(folder, 'b.pdf')];
    copyFileSync(minimal, a);
    copyFileSync(minimal, b);
    appendFileSync(b, '\n% other\n');
    const library = join(folder, 'library');
    await json(['add', a, b, '--title', 'Le Matin', '--no-wait', '--library', library]);
    const { editions } = (await json(['list', '--library', library])).value;
    expect(editions.map(({ day, version, replaces }: Record<string, unknown>) => ({ day, version, replaces }))).toEqual([
      { day: null, version: 1, replaces: null },
      { day: null, version: 1, replaces: null },
    ]);
  });

  it('takes a person’s corrections, and finds under the new facts', async () => {
    const library = join(temporaryFolder(), 'library');
    const { id } = (await json(['add', newsletter, '--library', library])).value.added[0];
    const set = await json(['set', id, 'title=الأهرام', 'day=2020-02-29', 'issue=12', 'language=ar', '--library', library]);
    expect(set.value.edition).toMatchObject({
      title: 'الأهرام',
      day: '2020-02-29',
      issue: '12',
      language: 'ar',
      state: 'confirmed',
    });
    expect(set.value.edition.facts.day).toMatchObject({ source: 'user', confidence: 1 });
    const found = (await json(['find', 'preservation', '--title', 'الاهرام', '--from', '2020-01-01', '--library', library]))
      .value;
    expect(found.total).toBe(2);
    expect((await json(['set', id, 'day=2020-02-30', '--library', library])).exit).toBe(2);
    expect((await json(['set', id, 'colour=red', '--library', library])).exit).toBe(2);
    expect((await json(['set', '0000000000000000', 'issue=1', '--library', library])).value.fault.code).toBe('edition/not-found');
  });

  it('opens a locked PDF with its password, from the standard input or the environment', async () => {
    const folder = temporaryFolder();
    const library = join(folder, 'library');
    const wrong = await json(['add', locked, '--password-stdin', '--library', library], { input: 'wrong\n' });
    expect(wrong.value.failed).toMatchObject([{ code: 'pdf/wrong-password' }]);
    const right = await json(['add', locked, '--password-stdin', '--library', library], { input: 'openpassword\n' });
    expect(right.value.added).toMatchObject([{ searchable: true }]);
    const other = await json(['add', locked, '--library', join(folder, 'other')], {
      environment: { KIOSQUE_PDF_PASSWORD: 'openpassword' },
    });
    expect(other.value.added).toMatchObject([{ searchable: true }]);
    const { editions } = (await json(['list', '--library', library])).value;
    expect(editions).toMatchObject([{ isLocked: true }]);
  });

  it('makes a lost catalogue again from the sidecars', async () => {
    const library = join(temporaryFolder(), 'library');
    const { id } = (await json(['add', minimal, '--title', 'Le Matin', '--day', '2024-03-28', '--library', library])).value
      .added[0];
    await json(['set', id, 'issue=77', '--library', library]);
    const before = (await json(['list', '--library', library])).value;
    for (const end of ['', '-wal', '-shm']) rmSync(join(library, `library.sqlite${end}`), { force: true });
    expect((await json(['set', id, 'issue=77', '--library', library])).exit).toBe(0);
    expect((await json(['list', '--library', library])).value).toEqual(before);
  });

  it('says in its exit code and its answer what is wrong', async () => {
    const folder = temporaryFolder();
    const missing = join(folder, 'missing');
    for (const args of [['list'], ['find', 'word'], ['show', '0000000000000000'], ['set', '0000000000000000', 'issue=1']]) {
      const run = await json([...args, '--library', missing]);
      expect([args[0], run.exit, run.value.fault.code]).toEqual([args[0], 3, 'library/not-found']);
    }
    expect(existsSync(missing)).toBe(false);
    expect((await json(['list', '--library', minimal])).value.fault.code).toBe('library/not-a-folder');
    expect((await json(['fly'])).value.fault.code).toBe('usage/unknown-command');
    expect((await json(['list', '--colour'])).value.fault.code).toBe('usage/bad-option');
    expect((await json(['show', '--library', missing])).value.fault.code).toBe('usage/missing-argument');
    expect((await runCli(['list', '--from', 'yesterday', '--library', missing])).code).toBe(2);
  });

  it('speaks the language of the environment, and keeps JSON alone on the standard output', async () => {
    const missing = join(temporaryFolder(), 'missing');
    const french = await runCli(['list', '--library', missing], { environment: { LANG: 'fr_FR.UTF-8' } });
    expect(french.out).toBe('');
    expect(french.err).toContain('bibliothèque');
    const arabic = await runCli(['add', '--help'], { environment: { LANG: 'ar_EG.UTF-8' } });
    expect(arabic.out).toContain('إضافة');
    expect(arabic.code).toBe(0);
  });

  it('refuses a second writer and names the first, while a reader reads beside it', async () => {
    const folder = temporaryFolder();
    const library = join(folder, 'library');
    await json(['add', minimal, '--no-wait', '--library', library]);
    const papers = join(folder, 'papers');
    mkdirSync(papers);
    for (let number = 0; number < 12; number += 1) {
      copyFileSync(newsletter, join(papers, `${number}.pdf`));
      appendFileSync(join(papers, `${number}.pdf`), `\n% ${number}\n`);
    }
    const writer = startCli(['add', papers, '--progress', '--json', '--library', library]);
    const whole = endOf(writer);
    await new Promise<void>((resolve) => writer.stderr?.once('data', () => resolve()));
    const [second, reader] = await Promise.all([
      json(['add', newsletter, '--library', library]),
      json(['list', '--library', library]),
    ]);
    expect(second.exit).toBe(3);
    expect(second.value.fault.code).toBe('library/locked');
    expect(second.value.fault.message).toContain(String(writer.pid));
    expect(reader.exit).toBe(0);
    expect(reader.value.editions.length).toBeGreaterThan(0);
    writer.kill('SIGINT');
    const stopped = await whole;
    expect(stopped.signal).toBeNull();
    expect(stopped.code).toBe(1);
    const report = JSON.parse(stopped.out);
    const { editions } = (await json(['list', '--library', library])).value;
    expect(editions).toHaveLength(report.added.length + 1);
    expect(report.added.length + report.failed.length).toBe(12);
  });

  it('ends quietly when its reader goes away', async () => {
    const library = join(temporaryFolder(), 'library');
    const { id } = (await json(['add', newsletter, '--library', library])).value.added[0];
    const child = startCli(['show', id, '--library', library]);
    child.stdout?.destroy();
    const { err, signal } = await endOf(child);
    expect([err, signal]).toEqual(['', null]);
  });
});
