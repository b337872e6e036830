// The command line in English.
import type { CliWords } from './cli.ts';

const plural = new Intl.PluralRules('en');
const count = (number: number, one: string, many: string): string =>
  `${number.toLocaleString('en')} ${plural.select(number) === 'one' ? one : many}`;

/** English. */
export const englishCli: CliWords = {
  summary: 'Kiosque keeps newspaper editions, reads them, and finds any word in any past issue.',
  usage: 'Usage',
  commandsHeading: 'Commands',
  optionsHeading: 'Options',
  helpHint: 'kiosque <command> --help tells more about a command.',
  commands: {
    add: {
      does: 'add PDF files, or folders with all that is in them',
      more: 'Waits until the editions can be searched. What is in the library already is skipped. The password of a locked PDF is asked for, or comes from --password-stdin or KIOSQUE_PDF_PASSWORD.',
    },
    list: { does: 'list the editions on the shelf, newest first' },
    find: {
      does: 'find words in all editions',
      more: 'A query has words, "phrases", =exact words, beginnings*, AND, OR, NOT, NEAR/n, title:, date:2024-01..2024-06 and lang:.',
    },
    show: { does: 'show the text and the articles of an edition' },
    set: {
      does: 'correct what is known of an edition',
      more: 'Keys: title, day, issue, language, direction. An empty value clears day, issue or language.',
    },
    remove: { does: 'move editions to the trash' },
    trash: { does: 'list the trash, or bring editions back from it' },
  },
  options: {
    library: 'the folder of the library',
    json: 'print one JSON document',
    help: 'explain the command',
    version: 'print the version',
    verbose: 'write a log to the error output',
    title: 'the newspaper',
    day: 'the day of the issue',
    language: 'the language, such as fr',
    'password-stdin': 'read the password from the standard input',
    'no-wait': 'do not wait for the text to be read',
    progress: 'write a JSON line for each edition as it becomes readable and searchable',
    from: 'first day',
    to: 'last day',
    sort: 'order: newest, oldest or relevance',
    limit: 'most hits to print, 20 unless told',
    offset: 'hits to pass over',
    page: 'one page alone',
    articles: 'article by article',
  },
  columns: { id: 'ID', day: 'Day', title: 'Title', pages: 'Pages', size: 'Size', text: 'Text' },
  states: { pending: 'being read', searchable: 'searchable', 'needs-password': 'locked', failed: 'unreadable' },
  noDay: 'no day',
  editions: (number) => count(number, 'edition', 'editions'),
  hits: (total, isExact) => `${isExact ? '' : 'more than '}${count(total, 'page', 'pages')}`,
  pendingHint: (number) => `${count(number, 'edition is', 'editions are')} still being read and may hold more.`,
  pageOf: (page, pages) => `Page ${page} of ${pages}`,
  noText: '(no text)',
  added: 'added',
  skipped: 'skipped',
  failed: 'failed',
  removed: 'removed',
  restored: 'restored',
  sum: (added, skipped, failed) => `${added} added, ${skipped} skipped, ${failed} failed`,
  adding: (done, total) => `Adding ${done} of ${total}`,
  reading: (done, total) => `Reading text ${done} of ${total}`,
  passwordFor: (name) => `Password for ${name}: `,
  stopped: 'Stopped. What was added is safe; the same command adds the rest.',
};
