// The command line in French.
import type { CliWords } from './cli.ts';
import { cliDossiers } from './cli-dossiers.ts';
import { cliFind } from './cli-find.ts';
import { cliMarks } from './cli-marks.ts';
import { cliReadingRoom } from './cli-reading-room.ts';
import { cliSearches } from './cli-searches.ts';

const plural = new Intl.PluralRules('fr');
const count = (number: number, one: string, many: string): string =>
  `${number.toLocaleString('fr')} ${plural.select(number) === 'one' ? one : many}`;

/** French. */
export const frenchCli: CliWords = {
  summary: 'Kiosque conserve vos éditions de journaux, les lit et retrouve n’importe quel mot dans tous les numéros.',
  usage: 'Usage',
  commandsHeading: 'Commandes',
  optionsHeading: 'Options',
  helpHint: 'kiosque <commande> --help en dit plus sur une commande.',
  commands: {
    add: {
      does: 'ajouter des PDF, des numéros en images et ALTO, ou des dossiers et archives et tout ce qu’ils contiennent',
      more: 'Attend que le texte des éditions soit consultable. Ce qui est déjà dans la bibliothèque est ignoré. Le mot de passe d’un PDF verrouillé est demandé, ou vient de --password-stdin ou de KIOSQUE_PDF_PASSWORD.',
    },
    list: { does: 'lister les éditions, la plus récente d’abord' },
    find: cliFind.fr.command,
    searches: cliSearches.fr.command,
    dossiers: cliDossiers.fr.command,
    marks: cliMarks.fr.command,
    'reading-room': cliReadingRoom.fr.command,
    show: { does: 'afficher le texte et les articles d’une édition' },
    set: {
      does: 'corriger ce que l’on sait d’une édition',
      more: 'Champs : title, day, covers (dernier jour s’il y en a plusieurs), issue, price, printedPages, language, direction. Une valeur vide efface chacun d’eux, sauf title et direction.',
    },
    remove: { does: 'mettre des éditions à la corbeille' },
    trash: { does: 'lister la corbeille, ou en sortir des éditions' },
    sources: {
      does: 'ajouter, lister, vérifier et retirer les sources d’où viennent les éditions',
      more: 'Une adresse peut être un catalogue OPDS, un flux RSS, Atom ou JSON, une page de liens vers des PDF, un PDF, ou une adresse contenant {yyyy}, {MM} et {dd}. Le mot de passe ou le jeton est demandé, ou vient de --password-stdin ou de KIOSQUE_SECRET ; ensuite de KIOSQUE_SECRET_<id de la source>.',
    },
    sync: {
      does: 'vérifier les sources, télécharger les nouveautés et attendre que leur texte soit consultable',
      more: 'Sans ID, toutes les sources sont vérifiées. Ce qui était à moitié téléchargé est poursuivi.',
    },
    export: {
      does: 'écrire des pages en fichiers que d’autres programmes lisent',
      more: 'Formats\u00a0: alto pour des pages entières\u202f; csv, ris, bibtex et csl donnent les références de numéros, ou d’une page avec --page, dans un fichier. Une page va dans un fichier ou sur la sortie standard, plusieurs vont dans un dossier, 0001.xml et ainsi de suite. Rien n’est écrasé.',
      options: { to: 'le fichier ou le dossier où écrire' },
    },
  },
  options: {
    library: 'le dossier de la bibliothèque',
    json: 'écrire un seul document JSON',
    help: 'expliquer la commande',
    version: 'écrire la version',
    verbose: 'écrire un journal sur la sortie d’erreur',
    title: 'le journal',
    day: 'le jour du numéro',
    language: 'la langue, par exemple fr',
    'password-stdin': 'lire le mot de passe sur l’entrée standard',
    'no-wait': 'ne pas attendre la lecture du texte',
    progress: 'écrire une ligne JSON dès qu’une édition est lisible, puis consultable',
    from: 'premier jour',
    to: 'dernier jour',
    sort: 'ordre : newest, oldest ou relevance',
    limit: 'nombre de résultats au plus, 20 par défaut',
    offset: 'résultats à passer',
    page: 'une seule page',
    articles: 'article par article',
    newest: 'ne télécharger que les plus récentes, à ce nombre',
    since: 'ne télécharger que les éditions depuis ce jour',
    every: 'fréquence de vérification dans la fenêtre, en minutes',
    user: 'le nom d’utilisateur ; le mot de passe ne se donne jamais ici',
    as: 'le format, tel que alto ou ris',
    section: cliSearches.fr.options.section,
    notify: cliSearches.fr.options.notify,
    'as-written': cliSearches.fr.options.asWritten,
    concordance: cliFind.fr.concordance,
    look: cliSearches.fr.options.look,
    query: 'une recherche, comme pour find',
    note: 'une note',
    tag: cliMarks.fr.tag,
    'pin-stdin': cliReadingRoom.fr.pinStdin,
    forgotten: cliReadingRoom.fr.forgotten,
  },
  columns: {
    id: 'ID',
    day: 'Jour',
    title: 'Titre',
    pages: 'Pages',
    size: 'Taille',
    text: 'Texte',
    kind: 'Genre',
    checked: 'Vérifiée',
    arrived: 'Éditions',
    address: 'Adresse',
  },
  states: { pending: 'lecture en cours', searchable: 'consultable', 'needs-password': 'verrouillé', failed: 'illisible' },
  noDay: 'sans jour',
  editions: (number) => count(number, 'édition', 'éditions'),
  hits: (total, isExact) => `${isExact ? '' : 'plus de '}${count(total, 'page', 'pages')}`,
  pendingHint: (number) =>
    `${count(number, 'édition est encore en cours de lecture et peut', 'éditions sont encore en cours de lecture et peuvent')} en contenir d’autres.`,
  pageOf: (page, pages) => `Page ${page} sur ${pages}`,
  noText: '(pas de texte)',
  added: 'ajouté',
  skipped: 'ignoré',
  failed: 'échec',
  removed: 'à la corbeille',
  restored: 'restauré',
  exported: 'exporté',
  sum: (added, skipped, failed) => `${added} ajoutés, ${skipped} ignorés, ${failed} échecs`,
  adding: (done, total) => `Ajout ${done} sur ${total}`,
  reading: (done, total) => `Lecture du texte ${done} sur ${total}`,
  passwordFor: (name) => `Mot de passe de ${name} : `,
  never: 'jamais',
  sources: (number) => count(number, 'source', 'sources'),
  secretHint: (variable) => `La ligne de commande ne garde aucun secret : placez-le dans ${variable} pour les prochaines fois.`,
  synced: (checked, downloaded, failed) =>
    `${count(checked, 'source vérifiée', 'sources vérifiées')}, ${count(downloaded, 'édition téléchargée', 'éditions téléchargées')}, ${count(failed, 'échec', 'échecs')}`,
  fetching: (left, done) => `Téléchargement : ${left} à venir, ${done} arrivés`,
  syncStopped: 'Arrêté. Ce qui est arrivé est en sûreté ; la même commande poursuivra le reste.',
  searches: cliSearches.fr,
  dossiers: cliDossiers.fr,
  marks: cliMarks.fr,
  readingRoom: cliReadingRoom.fr,
  stopped: 'Arrêté. Ce qui est ajouté est en sûreté ; la même commande ajoutera le reste.',
};
