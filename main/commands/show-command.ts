// kiosque show: an edition's text and articles.

import type { Edition } from '#border/model';
import type { ShownPage } from '#border/model-pages';
import { type Command, type CommandTools, exitCodes } from './command.ts';
import { hasSwitch, readOneWord, readPage } from './options.ts';
import { printJson } from './print.ts';
import { isolateText } from './table.ts';
import { withCore } from './with-core.ts';

const toLines = (text: string): string =>
  text
    .split('\n')
    .map((line) => isolateText(line))
    .join('\n');

/** A page in another language than its paper says so, such as the Arabic page of a French paper. */
const printPage = ({ io, words }: CommandTools, page: ShownPage, edition: Edition, byArticle: boolean): void => {
  const isOther = page.language !== null && page.language !== edition.language;
  io.out(`\n${words.pageOf(page.page, edition.pages)}${isOther ? ` (${page.language})` : ''}\n\n`);
  if (page.text.trim() === '') io.out(`${words.noText}\n`);
  else if (!byArticle) io.out(`${toLines(page.text)}\n`);
  else
    for (const article of page.articles) {
      if (article.headline !== null) io.out(`# ${isolateText(article.headline)}\n`);
      const rest = article.roles.filter((role) => role.role !== 'headline');
      io.out(`${rest.map((role) => `[${role.role}] ${isolateText(role.text)}`).join('\n')}\n\n`);
    }
};

const printHead = ({ io, words }: CommandTools, edition: Edition): void => {
  const issue = [edition.issue, edition.price].flatMap((text) => (text === null ? [] : [isolateText(text)]));
  const days =
    edition.day === null || edition.covers === null ? (edition.day ?? words.noDay) : `${edition.day}/${edition.covers}`;
  io.out(`${[isolateText(edition.title), days, ...issue, edition.id].join('  ')}\n`);
};

/** Shows an edition. */
export const showCommand: Command = {
  synopsis: 'ID [--page N] [--articles]',
  options: { page: { type: 'string' }, articles: { type: 'boolean' } },
  run: async (tools, parsed) => {
    const id = readOneWord(parsed, 'ID');
    const page = readPage(parsed);
    return withCore(tools, 'read', async (core) => {
      const shown = await core.handlers['editions.show'](page === undefined ? { id } : { id, page });
      if (tools.isJson) {
        printJson(tools, shown);
        return exitCodes.done;
      }
      printHead(tools, shown.edition);
      for (const each of shown.pages) printPage(tools, each, shown.edition, hasSwitch(parsed, 'articles'));
      return exitCodes.done;
    });
  },
};
