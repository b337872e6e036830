// The archive of the truth table: every edition added by the command line as a person would, and opened as the application does.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { Input, Output } from '#border/contract';
import type { Edition } from '#border/model';
import type { FindInput, FindOutput } from '#border/model-search';
import { openCore } from '../../../main/core.ts';
import { type CallName, calls } from '../../../preload/contract.ts';
import { projectRoot } from '../../run/project-root.ts';
import { builtCli } from '../built-cli.ts';
import { makeOnce, stampOf } from '../make-once.ts';
import { readTruthPages, type TruthPage, truthIssues, truthPdfs } from './truth-page.ts';

/** The open archive. `textOf` gives what Kiosque took from a page, for engines that are compared with it on the same texts. */
export type TruthArchive = {
  pages: readonly TruthPage[];
  find: (input: FindInput) => Promise<FindOutput>;
  /** The key of the page of a hit. */
  keyOf: (hit: { editionId: string; page: number }) => string;
  textOf: (page: TruthPage) => Promise<string>;
  close: () => Promise<void>;
};

/** Asks as the window does. Throws what it would be told. */
type Ask = <Name extends CallName>(name: Name, input: Input<Name>) => Promise<Output<Name>>;

function addAll(library: string): void {
  const args = [builtCli(), 'add', ...truthPdfs(), ...truthIssues(), '--library', library, '--json'];
  const { status, stdout, stderr } = spawnSync(process.execPath, args, {
    cwd: projectRoot,
    encoding: 'utf8',
    maxBuffer: 1 << 26,
  });
  if (status !== 0) throw new Error(`adding the editions of the truth table ended with ${status}: ${stderr}${stdout}`);
}

/** Opens it; it is made where it is not there. Pages of `noted` carry a note. */
export async function openTruthArchive(noted: readonly string[]): Promise<TruthArchive> {
  const sources = [
    '{main,preload}/**/*.ts',
    'assets/samples/*.pdf',
    'test/fixtures/{search,layout,press}/*.pdf',
    'package-lock.json',
  ];
  const libraryDir = makeOnce('truth-library', stampOf(sources), addAll);
  const usual = { mode: 'write', samplesDir: '', version: '1.0.0', language: 'en', isWatching: false } as const;
  const core = await openCore({ ...usual, libraryDir });
  const ask: Ask = async (name, input) => {
    const answer = await core.answer(name, input);
    if (!answer.ok) throw new Error(`${answer.fault.code}: ${answer.fault.message}`);
    return calls[name].output.parse(answer.value) as never;
  };
  const pages = readTruthPages();
  const ids = await correctFacts(ask, pages);
  const keys = new Map(pages.map(({ key, edition, page }) => [`${ids.get(edition)} ${page}`, key]));
  await putNotes(
    ask,
    pages.filter(({ key }) => noted.includes(key)),
    ids,
  );
  return {
    pages,
    find: (input) => ask('search.find', input),
    keyOf: ({ editionId, page }) => keys.get(`${editionId} ${page}`) ?? `${editionId}/${page}`,
    textOf: async ({ edition, page }) => (await ask('pages.layout', { id: ids.get(edition) ?? '', page })).layout?.text ?? '',
    close: core.close,
  };
}

/** What is printed, of the editions whose front page does not tell it in a way that can be read. Gives their ids by their short names. */
async function correctFacts(ask: Ask, pages: readonly TruthPage[]): Promise<ReadonlyMap<string, string>> {
  const { editions } = await ask('editions.list', {});
  const sums = new Map(truthPdfs().map((path) => [createHash('sha256').update(readFileSync(path)).digest('hex'), path]));
  const ids = new Map<string, string>();
  for (const first of pages.filter(({ page }) => page === 1)) {
    const edition = editions.find((one) => (first.path === null ? isIssueOf(one, first) : sums.get(one.sha256) === first.path));
    if (edition === undefined) throw new Error(`${first.edition} is not in the archive`);
    const { title, day, language } = first;
    ids.set(first.edition, edition.id);
    if (edition.title !== title || edition.day !== day || edition.language !== language)
      await ask('editions.set', { id: edition.id, correction: { title, day, language } });
  }
  return ids;
}

const isIssueOf = ({ kind, day }: Edition, page: TruthPage): boolean => kind === 'issue' && day === page.day;

/** Collects the pages into one dossier, each with a comment. */
async function putNotes(ask: Ask, pages: readonly TruthPage[], ids: ReadonlyMap<string, string>): Promise<void> {
  const { dossiers } = await ask('dossiers.list', {});
  if (dossiers.length > 0 || pages.length === 0) return;
  const { dossier } = await ask('dossiers.create', { name: 'Truth' });
  const items = pages.map(({ edition, page }) => ({
    kind: 'article' as const,
    editionId: ids.get(edition) ?? '',
    page,
    article: 0,
  }));
  const { added } = await ask('dossiers.collect', { id: dossier.id, items });
  for (const item of added) await ask('dossiers.comment', { id: dossier.id, item, comment: 'To be read again' });
}
