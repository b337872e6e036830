// Les phrases françaises : the French sentences for everything that Kiosque refuses. The address is "vous", verbs are plain.
import type { FaultDetail } from '../errors.ts';
import { diskRoom } from './disk-room.ts';
import { exchangeFaultsFrench } from './exchange-faults-fr.ts';
import type { FaultBook, FaultWords } from './faults.ts';
import { isolate, quote } from './isolate.ts';
import { sayCount, sayDate, sayNumber, saySize } from './locale.ts';
import { queryMistake } from './query-mistakes.ts';
import { frenchSafetyFaults } from './safety-faults-fr.ts';
import { updateFaultsFrench } from './update-faults-fr.ts';

const file = (detail: FaultDetail, otherwise = 'Ce fichier'): string =>
  typeof detail.name === 'string' ? quote(detail.name, 'fr') : otherwise;
const folder = (detail: FaultDetail): string => file(detail, 'Ce dossier');
const given = (value: FaultDetail[string] | undefined): string =>
  value === undefined || value === null ? '' : ` ${quote(String(value), 'fr')}`;

type Pair = readonly [what: string, next: string];

/** What happened and what to do, by the inner reason; an unknown reason or none is told in general. */
const told = ({ reason }: FaultDetail, reasons: Readonly<Record<string, Pair>>, otherwise: Pair): FaultWords => {
  const [what, next] = (typeof reason === 'string' && Object.hasOwn(reasons, reason) ? reasons[reason] : null) ?? otherwise;
  return { what, next };
};
const text = (value: FaultDetail[string] | undefined): string | null =>
  typeof value === 'string' && value.trim() !== '' ? value : null;

/** Which edition is meant, in parentheses. */
const named = ({ title: of, day }: FaultDetail): string => {
  if (typeof of !== 'string') return '';
  return ` (${isolate(of, 'fr')}${typeof day === 'string' ? `, ${sayDate(day, 'fr')}` : ''})`;
};

const linkDay = ({ day }: FaultDetail): string => (typeof day === 'string' ? `du ${sayDate(day, 'fr')}` : 'sans date');

const atLine = (detail: FaultDetail): string =>
  typeof detail.line === 'number' ? ` (ligne ${sayNumber(detail.line, 'fr')})` : '';
const host = (detail: FaultDetail): string => {
  const name = text(detail.host);
  return name === null ? '' : ` ${isolate(name, 'fr')}`;
};
const server = (detail: FaultDetail): string => `Le serveur${host(detail)}`;
const title = (detail: FaultDetail): string | null => text(detail.title) ?? text(detail.name);
const source = (detail: FaultDetail): string => {
  const name = title(detail);
  if (name !== null) return `La source ${quote(name, 'fr')}`;
  return text(detail.host) === null ? 'Cette source' : server(detail);
};
const edition = (detail: FaultDetail, otherwise = 'Ce numéro'): string => {
  const name = text(detail.name) ?? text(detail.title);
  return name === null ? otherwise : quote(name, 'fr');
};
const ofEdition = (detail: FaultDetail, otherwise: string): string => {
  const name = text(detail.name) ?? text(detail.title);
  return name === null ? otherwise : `de ${quote(name, 'fr')}`;
};
const feed = (detail: FaultDetail): string => {
  const name = title(detail);
  return name === null ? 'Le flux' : `Le flux de ${quote(name, 'fr')}`;
};
const line = (detail: FaultDetail): string =>
  typeof detail.line === 'number' ? ` à la ligne ${sayNumber(detail.line, 'fr')}` : '';
const status = (detail: FaultDetail): string => (typeof detail.status === 'number' ? ` (réponse ${detail.status})` : '');
const wait = (waitMs: number): string => {
  const minutes = Math.max(1, Math.ceil(waitMs / 60_000));
  if (minutes < 120) return sayCount(minutes, 'fr', { one: '# minute', other: '# minutes' });
  return sayCount(Math.ceil(minutes / 60), 'fr', { one: '# heure', other: '# heures' });
};

/** Both sizes, to the byte where rounding would make them look the same. */
const sizes = ({ expected, actual }: FaultDetail): string => {
  if (typeof expected !== 'number' || typeof actual !== 'number') return '';
  const isSame = saySize(expected, 'fr') === saySize(actual, 'fr');
  const say = (sizeBytes: number): string =>
    isSame || sizeBytes < 1000 ? sayCount(sizeBytes, 'fr', { one: '# octet', other: '# octets' }) : saySize(sizeBytes, 'fr');
  return ` (${say(actual)} au lieu de ${say(expected)})`;
};

const checkClock = 'Vérifiez la date et l’heure de cet ordinateur\u202f; si elles sont justes, prévenez l’éditeur.';
const checkAddress = 'Vérifiez l’adresse\u202f; si elle est juste, prévenez l’éditeur.';

/** French, by code. */
export const frenchFaults: FaultBook = {
  ...frenchSafetyFaults,
  ...exchangeFaultsFrench,
  ...updateFaultsFrench,
  internal: () => ({
    what: 'Une erreur s’est produite dans Kiosque.',
    kept: 'Vos numéros sont à l’abri sur le disque.',
    next: 'Réessayez\u202f; si elle revient, redémarrez Kiosque et signalez-la\u00a0: Réglages, «\u00a0Signaler un problème\u00a0».',
  }),
  'input/invalid': (detail) => ({
    what: `Cette valeur n’est pas valable${detail.field === undefined ? '' : ` (${String(detail.field)})`}.`,
    kept: 'Rien n’a été modifié.',
    next: 'Corrigez-la et réessayez.',
  }),
  'input/unknown-call': () => ({
    what: 'Kiosque ne connaît pas cette demande.',
    kept: 'Rien n’a été modifié.',
    next: 'Redémarrez Kiosque pour que toutes ses parties soient de la même version.',
  }),
  'input/too-much': () => ({
    what: 'C’est plus que ce que Kiosque accepte en une fois.',
    kept: 'Rien n’a été modifié.',
    next: 'Attendez un instant, puis réessayez avec moins.',
  }),
  'usage/unknown-command': (detail) => ({
    what: `Il n’y a pas de commande${given(detail.command)}.`,
    next: 'Lancez kiosque --help pour voir les commandes.',
  }),
  'usage/missing-argument': (detail) => ({
    what: `Il manque un argument${detail.argument === undefined ? '' : `\u00a0: ${String(detail.argument)}`}.`,
    next: 'Lancez kiosque --help pour voir ce que la commande attend.',
  }),
  'usage/bad-option': (detail) => ({
    what: `L’option${given(detail.option)} est inconnue ou sa valeur ne convient pas.`,
    next: 'Lancez kiosque --help pour voir les options.',
  }),
  'library/not-found': () => ({
    what: 'Il n’y a pas de bibliothèque dans ce dossier.',
    next: 'Vérifiez le dossier, ou ajoutez-y un numéro pour en créer une.',
  }),
  'library/not-a-folder': () => ({
    what: 'L’endroit choisi pour la bibliothèque est un fichier et non un dossier.',
    kept: 'Le fichier n’a pas été touché.',
    next: 'Choisissez un dossier.',
  }),
  'library/locked': (detail) => ({
    what: `Un autre Kiosque utilise cette bibliothèque${detail.pid === undefined ? '' : ` (processus ${String(detail.pid)})`}.`,
    kept: 'Rien n’a été modifié.',
    next: 'Fermez-le, puis réessayez.',
  }),
  'library/from-future': () => ({
    what: 'Cette bibliothèque a été faite par un Kiosque plus récent.',
    kept: 'Elle n’a pas été ouverte, rien n’y a donc changé.',
    next: 'Mettez Kiosque à jour, puis rouvrez-la.',
  }),
  'library/damaged': () => ({
    what: 'Le catalogue de la bibliothèque est abîmé.',
    kept: 'Les numéros sont des fichiers à part et sont toujours dans le dossier de la bibliothèque.',
    next: 'Lancez kiosque rebuild pour refaire le catalogue à partir de ces fichiers.',
  }),
  'library/read-only': () => ({
    what: 'Kiosque n’a pas le droit d’écrire dans cette bibliothèque.',
    kept: 'Rien n’a été modifié.',
    next: 'Vérifiez les droits du dossier et que son disque n’est pas protégé en écriture.',
  }),
  'library/duplicate': (detail) => ({
    what: `${file(detail, 'Ce numéro')} est déjà dans votre bibliothèque.`,
    kept: 'L’exemplaire que vous avez a été gardé tel quel.',
    next: 'Il n’y a rien à faire.',
  }),
  'edition/not-found': () => ({
    what: 'Ce numéro n’est plus dans la bibliothèque.',
    next: 'Revenez au kiosque\u202f; s’il a été retiré par erreur, ajoutez de nouveau son fichier.',
  }),
  'edition/damaged': () => ({
    what: 'Le fichier de ce numéro a changé ou manque dans le dossier de la bibliothèque.',
    kept: 'Ses notes et sa place au kiosque ont été gardées.',
    next: 'Ajoutez de nouveau le fichier d’origine, ou restaurez le dossier depuis une sauvegarde.',
  }),
  'library/issue-taken': (detail) => ({
    what: `Un autre numéro${named(detail)} a déjà ce titre, ce jour et cette variante.`,
    next: 'Donnez à l’un des deux un autre jour ou une autre variante, ou gardez les deux comme versions d’un même numéro.',
  }),
  'edition/changed-since': (detail) => ({
    what: `${edition(detail)} a été modifié depuis et reste tel qu’il est.`,
    next: 'Son historique montre ce qu’il était auparavant.',
  }),
  'act/nothing': () => ({ what: 'Il n’y a rien à annuler ni à rétablir.', next: 'Continuez votre travail.' }),
  'authority/name-taken': (detail) => ({
    what: `Une autre entrée désigne déjà${given(detail.name)}.`,
    next: 'Fusionnez les deux, ou choisissez un autre nom.',
  }),
  'authority/not-found': (detail) => ({
    what: `La liste n’a pas d’entrée${given(detail.name)}.`,
    next: 'Regardez la liste de nouveau\u202f: elle a pu être modifiée ailleurs.',
  }),
  'repair/wrong-bytes': (detail) => ({
    what: `La copie de ${file(detail, 'un fichier')} n’est pas ce qu’attend la bibliothèque\u202f: elle a changé pendant la copie.`,
    kept: 'Rien n’a été modifié dans la bibliothèque.',
    next: 'Choisissez une autre copie.',
  }),
  'repair/nothing-found': (detail) => ({
    what: `Aucun fichier ayant les octets qu’il faut pour ${edition(detail, 'ce numéro')} ne se trouve à cet endroit.`,
    kept: 'Rien n’a été modifié\u202f; les fichiers abîmés sont restés à leur place.',
    next: 'Choisissez une autre sauvegarde, un sac (BagIt) qui contient le numéro, ou le fichier d’origine.',
  }),
  'repair/no-source': (detail) => ({
    what: `${edition(detail)} n’est pas venu d’une adresse que l’on pourrait redemander.`,
    next: 'Choisissez un dossier ou un fichier qui contient une bonne copie.',
  }),
  'repair/source-differs': (detail) => ({
    what: `${server(detail)} n’a plus les octets de ${edition(detail, 'ce numéro')} qui étaient arrivés\u202f: ce qu’il envoie maintenant est un autre fichier.`,
    kept: 'Ce qui est venu a été jeté\u202f; rien n’a été modifié dans la bibliothèque, et le numéro reste signalé comme abîmé.',
    next: 'Réparez-le à partir d’une sauvegarde, d’un sac (BagIt) ou du fichier d’origine.',
  }),
  'repair/stopped': () => ({
    what: 'La réparation a été arrêtée.',
    kept: 'Rien n’a été modifié dans la bibliothèque.',
    next: 'Recommencez-la quand vous voulez.',
  }),
  'audit/busy': () => ({
    what: 'Une vérification des fichiers est déjà en cours.',
    next: 'Attendez la fin de cette vérification, ou arrêtez-la.',
  }),
  'edition/bad-span': () => ({
    what: 'Le dernier jour d’un numéro vient après le premier.',
    next: 'Indiquez un dernier jour plus tardif, ou laissez le champ vide.',
  }),
  'title/not-found': () => ({
    what: 'La bibliothèque n’a pas de journal de ce nom.',
    next: 'Cherchez-le au kiosque\u202f: il a pu changer de nom entre-temps.',
  }),
  'dossier/not-found': () => ({
    what: 'Ce dossier n’existe plus.',
    next: 'Cherchez-le dans le carnet\u202f: il a pu être supprimé entre-temps.',
  }),
  'dossier/full': (detail) => ({
    what: detail.id === undefined ? 'La bibliothèque ne peut pas contenir plus de dossiers.' : 'Ce dossier est plein.',
    kept: 'Rien n’a été ajouté.',
    next:
      detail.id === undefined
        ? 'Supprimez un dossier qui ne sert plus.'
        : 'Commencez un second dossier, ou retirez-en ce qui ne sert plus.',
  }),
  'dossier/busy': () => ({
    what: 'Un dossier est déjà en cours d’écriture.',
    next: 'Attendez qu’il soit écrit, ou arrêtez-le.',
  }),
  'mark/not-found': () => ({
    what: 'Cette marque n’existe plus.',
    next: 'Cherchez-la dans la liste des marques\u202f: elle a pu être supprimée entre-temps.',
  }),
  'mark/full': () => ({
    what: 'Ce numéro ne peut pas recevoir plus de marques.',
    kept: 'Rien n’a été ajouté.',
    next: 'Supprimez des marques qui ne servent plus.',
  }),
  'mark/no-text': () => ({
    what: 'Il n’y a pas ici de texte à marquer.',
    kept: 'Rien n’a été ajouté.',
    next: 'Sélectionnez quelques mots, ou posez une note sur l’endroit lui-même.',
  }),
  'link/invalid': () => ({
    what: 'Ceci n’est pas un lien vers un passage de journal que Kiosque sait lire.',
    next: 'Copiez-le de nouveau depuis son origine\u202f: il a pu être coupé.',
  }),
  'link/title-unknown': (detail) => ({
    what: `La bibliothèque n’a aucun journal nommé ${quote(text(detail.title) ?? '', 'fr')}.`,
    next: 'Ajoutez le numéro dont parle le lien, puis ouvrez-le de nouveau.',
  }),
  'link/day-unknown': (detail) => ({
    what: `La bibliothèque a bien ${edition(detail, 'ce journal')}, mais pas le numéro ${linkDay(detail)}.`,
    next: 'Ajoutez ce numéro, puis ouvrez le lien de nouveau.',
  }),
  'print/busy': () => ({
    what: 'Une impression est déjà en préparation.',
    next: 'Attendez qu’elle soit faite, ou arrêtez-la.',
  }),
  'print/failed': () => ({
    what: 'Le système n’a pas imprimé.',
    kept: 'Les pages sont intactes.',
    next: 'Vérifiez qu’une imprimante est connectée, ou enregistrez les pages en PDF.',
  }),
  'print/too-long': (detail) => ({
    what: `Il y faudrait ${typeof detail.sheets === 'number' ? sayNumber(detail.sheets, 'fr') : 'trop de'} feuilles de papier.`,
    next: `Choisissez moins de pages${typeof detail.most === 'number' ? `, pour ${sayNumber(detail.most, 'fr')} feuilles au plus` : ''}, ou ajustez-les à la feuille.`,
  }),
  'page/not-found': (detail) => ({
    what: `Ce numéro n’a pas de page${detail.page === undefined ? ' à ce rang' : ` ${String(detail.page)}`}.`,
    next: 'Choisissez une autre page.',
  }),
  'page/not-read': (detail) => ({
    what: `Le texte de ${edition(detail, 'ce numéro')} n’a pas encore été lu.`,
    next: 'Attendez que la recherche y soit possible, puis réessayez.',
  }),
  'article/not-found': (detail) => ({
    what: `La page${detail.page === undefined ? '' : ` ${String(detail.page)}`} n’a plus cet article.`,
    next: 'Elle a peut-être été réorganisée. Choisissez l’article sur la page.',
  }),
  'file/not-found': (detail) => ({
    what: `${file(detail)} n’est plus là.`,
    next: 'Vérifiez qu’il n’a été ni déplacé ni renommé, et que son disque est branché.',
  }),
  'file/unreadable': (detail) => ({
    what: `${file(detail)} ne peut pas être lu.`,
    kept: 'Il a été laissé tel quel.',
    next: 'Vérifiez ses droits d’accès, ou copiez-le ailleurs et ajoutez cette copie.',
  }),
  'file/empty': (detail) => ({
    what: `${file(detail)} est vide.`,
    next: 'Téléchargez-le de nouveau, puis ajoutez-le.',
  }),
  'file/not-regular': (detail) => ({
    what: `${file(detail)} est un périphérique ou un lien vers rien, pas un document.`,
    next: 'Choisissez un fichier PDF ou un dossier.',
  }),
  'file/is-folder': (detail) => ({
    what: `${folder(detail)} est un dossier, là où un fichier était attendu.`,
    next: 'Choisissez un fichier.',
  }),
  'file/changed': (detail) => ({
    what: `${file(detail)} a changé pendant sa copie.`,
    kept: 'La copie inachevée a été jetée, l’original n’a pas été touché.',
    next: 'Attendez qu’il soit entièrement arrivé, puis réessayez.',
  }),
  'file/exists': (detail) => ({
    what: `${file(detail)} existe déjà.`,
    kept: 'Il a été laissé tel quel, et rien n’a été écrit.',
    next: 'Choisissez un autre nom ou un autre dossier.',
  }),
  'folder/empty': (detail) => ({
    what: `${folder(detail)} ne contient aucun journal\u00a0: ni PDF, ni images de pages, ni ALTO.`,
    next: 'Choisissez un dossier qui contient des journaux.',
  }),
  'folder/inside-library': (detail) => ({
    what: `${folder(detail)} se trouve dans la bibliothèque même.`,
    kept: 'Rien n’a été écrit, et la bibliothèque est comme avant.',
    next: 'Choisissez un dossier ailleurs, de préférence sur un autre disque.',
  }),
  'folder/not-writable': (detail) => ({
    what: `Il est impossible d’écrire dans ${file(detail, 'ce dossier')}.`,
    next: 'Choisissez un autre dossier, ou demandez le droit d’y écrire.',
  }),
  'pdf/not-pdf': (detail) => ({
    what: `${file(detail)} n’est pas un PDF, malgré son nom.`,
    kept: 'Il a été laissé tel quel.',
    next: 'S’il vient d’un site, ouvrez cette page et téléchargez le numéro lui-même.',
  }),
  'pdf/truncated': (detail) => ({
    what: `${file(detail)} est incomplet\u00a0: il en manque la fin.`,
    kept: 'Il a été laissé tel quel.',
    next: 'Téléchargez-le de nouveau, puis ajoutez-le.',
  }),
  'pdf/broken': (detail) => ({
    what:
      detail.page === undefined
        ? `${file(detail)} est abîmé et ne peut pas être ouvert.`
        : `La page ${String(detail.page)} est abîmée et ne peut pas être affichée.`,
    kept: detail.page === undefined ? 'Il a été laissé tel quel.' : 'Les autres pages se lisent.',
    next: 'Téléchargez de nouveau le numéro si possible, et ajoutez-le.',
  }),
  'pdf/locked': (detail) => ({
    what: `${file(detail, 'Ce numéro')} est protégé par un mot de passe.`,
    kept: 'Rien n’y a été modifié.',
    next: 'Saisissez son mot de passe pour l’ouvrir.',
  }),
  'pdf/wrong-password': () => ({
    what: 'Ce mot de passe n’ouvre pas ce numéro.',
    kept: 'Rien n’a été modifié.',
    next: 'Vérifiez les majuscules et la langue du clavier, puis réessayez.',
  }),
  'pdf/no-pages': (detail) => ({
    what: `${file(detail)} n’a aucune page.`,
    next: 'Téléchargez-le de nouveau, puis ajoutez-le.',
  }),
  'pdf/too-slow': (detail) => ({
    what: `${file(detail, 'Ce numéro')} est trop long à lire, sa lecture a été arrêtée.`,
    kept: 'Le fichier a été gardé.',
    next: 'Réessayez quand l’ordinateur sera moins occupé.',
  }),
  'pdf/too-large': (detail) => ({
    what: `${file(detail, 'Ce PDF')} dépasse 4 Go, plus que ce que Kiosque ouvre.`,
    kept: 'Il est resté tel quel.',
    next: 'Divisez-le en plusieurs parties avec un autre programme, puis ajoutez-les.',
  }),
  'alto/broken': (detail) => ({
    what: `${file(detail)} ne peut pas être lu comme fichier ALTO${atLine(detail)}.`,
    kept: 'Il a été laissé tel quel.',
    next: 'Demandez une copie intacte à la bibliothèque qui l’a produit\u202f; les images des pages peuvent être ajoutées sans lui.',
  }),
  'alto/not-alto': (detail) => ({
    what: `${file(detail)} est un fichier XML, mais pas ALTO\u00a0: il ne contient pas les mots d’une page.`,
    next: 'Choisissez le fichier ALTO de la page, ou le dossier du numéro entier.',
  }),
  'alto/no-size': (detail) => ({
    what: `${file(detail)} ne dit ni la taille de sa page ni la place d’aucun mot.`,
    kept: 'Il a été laissé tel quel.',
    next: 'Ajoutez plutôt l’image ou le PDF de la page\u202f; ses mots pourront alors être reconnus à nouveau.',
  }),
  'mets/broken': (detail) => ({
    what: `${file(detail)} ne peut pas être lu comme fichier METS${atLine(detail)}.`,
    kept: 'Il a été laissé tel quel.',
    next: 'Demandez une copie intacte à la bibliothèque qui l’a produit, ou ajoutez ses fichiers ALTO et ses images sans lui.',
  }),
  'mets/not-mets': (detail) => ({
    what: `${file(detail)} est un fichier XML, mais pas METS\u00a0: il ne dit pas quels fichiers composent un numéro.`,
    next: 'Choisissez le fichier METS du numéro, ou le dossier qui le contient.',
  }),
  'mets/unclear': (detail) => ({
    what: `${file(detail)} ne dit pas quelle image et quel texte vont à quelle page.`,
    kept: 'Il a été laissé tel quel.',
    next: 'Ajoutez un dossier où les fichiers d’une même page portent le même nom, comme 0001.jpg et 0001.xml.',
  }),
  'mods/broken': (detail) => ({
    what: `${file(detail)} ne peut pas être lu comme fichier MODS${atLine(detail)}.`,
    kept: 'Il a été laissé tel quel.',
    next: 'Saisissez vous-même le titre et le jour, ou demandez une copie intacte à la bibliothèque qui l’a produit.',
  }),
  'mods/not-mods': (detail) => ({
    what: `${file(detail)} est un fichier XML, mais pas MODS\u00a0: il ne décrit pas un numéro.`,
    next: 'Choisissez le fichier MODS du numéro, ou saisissez vous-même le titre et le jour.',
  }),
  'zip/broken': (detail) => ({
    what: `L’archive ${file(detail, 'choisie')} est abîmée ou n’a pas été copiée jusqu’au bout.`,
    kept: 'Rien n’en a été ajouté.',
    next: 'Copiez ou téléchargez de nouveau cette archive, puis ajoutez-la.',
  }),
  'zip/locked': (detail) => ({
    what: `Un mot de passe protège ${file(detail, 'cette archive')}.`,
    kept: 'Rien n’a été modifié.',
    next: 'Décompressez cette archive avec un autre programme, puis ajoutez le dossier.',
  }),
  'zip/unsafe': (detail) => ({
    what: `Des noms dans ${file(detail, 'cette archive')} mènent hors de son dossier\u202f; Kiosque ne l’ouvre pas.`,
    kept: 'Rien n’en a été décompressé.',
    next: 'Demandez une archive simple à la personne qui l’a faite.',
  }),
  'zip/too-large': (detail) => ({
    what: `Une fois décompressé, le contenu de ${file(detail, 'cette archive')} dépasse ce que Kiosque accepte d’une archive.`,
    kept: 'Rien n’en a été décompressé.',
    next: 'Si vous lui faites confiance, décompressez-la avec un autre programme et ajoutez le dossier.',
  }),
  'zip/empty': (detail) => ({
    what: `Aucun journal dans ${file(detail, 'cette archive')}\u00a0: ni PDF, ni images de pages, ni ALTO.`,
    kept: 'Rien n’a été modifié.',
    next: 'Choisissez une archive qui contient des journaux.',
  }),
  'image/broken': (detail) => ({
    what: `L’image ${file(detail, 'd’une page')} est abîmée ou incomplète.`,
    kept: 'Le fichier a été gardé tel qu’il est arrivé.',
    next: 'Copiez-le de nouveau depuis sa source, puis ajoutez le numéro.',
  }),
  'image/unsupported': (detail) => ({
    what: `L’image ${file(detail, 'd’une page')} est d’un format que Kiosque ne dessine pas.`,
    kept: 'Le fichier a été gardé tel qu’il est arrivé.',
    next: 'Convertissez-le en JPEG, PNG, TIFF ou JPEG 2000, puis ajoutez le numéro.',
  }),
  'image/too-large': (detail) => ({
    what: `L’image ${file(detail, 'd’une page')} est plus grande que ce que Kiosque dessine.`,
    kept: 'Le fichier a été gardé tel qu’il est arrivé.',
    next: 'Faites une copie plus petite de l’image, puis ajoutez le numéro.',
  }),
  'issue/no-pages': (detail) => ({
    what: `Aucune page n’est là pour ${file(detail, 'ce numéro')}\u00a0: ni image, ni PDF, ni fichier ALTO.`,
    kept: 'Rien n’a été modifié.',
    next: 'Placez les pages à côté du fichier METS, puis ajoutez de nouveau le numéro.',
  }),
  'issue/unreadable': (detail) => ({
    what: `Aucune page ne peut être lue dans ${file(detail, 'ce numéro')}.`,
    kept: 'Rien n’a été modifié.',
    next: 'Copiez de nouveau le numéro depuis sa source, puis ajoutez-le.',
  }),
  'issue/too-slow': (detail) => ({
    what: `La préparation de ${file(detail, 'ce numéro')} a pris trop de temps.`,
    kept: 'Rien n’a été modifié.',
    next: 'Réessayez quand cet ordinateur aura moins à faire.',
  }),
  'ocr/no-data': () => ({
    what: 'Impossible de lire le texte des images\u202f: une partie de Kiosque manque ou est abîmée.',
    kept: 'Vos numéros sont intacts.',
    next: 'Réinstallez Kiosque.',
  }),
  'ocr/no-language': (detail) => ({
    what: `Kiosque ne lit pas de texte en ${text(detail.language) ?? 'cette langue'} sur des images.`,
    kept: 'Rien n’a été modifié.',
    next: 'Choisissez le français, l’arabe ou l’anglais, selon ce qui est le plus proche.',
  }),
  'ocr/not-needed': (detail) => ({
    what: `${edition(detail)} a déjà du texte sur toutes ces pages.`,
    kept: 'Rien n’a été modifié.',
    next: 'Pour les relire dans une autre langue, demandez-le.',
  }),
  'ocr/too-slow': () => ({
    what: 'La lecture du texte de cette page a pris trop de temps.',
    kept: 'Les autres pages sont lues quand même.',
    next: 'Réessayez quand cet ordinateur aura moins à faire.',
  }),
  'issue/text-too-large': (detail) => ({
    what: `Un fichier de texte dans ${file(detail, 'ce numéro')} est plus grand que toute page.`,
    kept: 'Rien n’a été modifié.',
    next: 'Retirez ce fichier du numéro, puis ajoutez-le de nouveau.',
  }),
  'disk/full': (detail) => ({
    what: `Le disque est plein${diskRoom(detail, 'fr')}.`,
    kept: 'Tout ce qui était dans la bibliothèque a été gardé, la copie inachevée a été jetée.',
    next: 'Libérez de la place, puis réessayez.',
  }),
  'disk/failed': () => ({
    what: 'Le disque n’a pas accepté ou rendu ce qui lui était demandé.',
    kept: 'Rien ne compte comme ajouté avant d’être écrit en sûreté.',
    next: 'Vérifiez que le disque est branché et en bon état, puis réessayez.',
  }),
  'add/cancelled': (detail) => ({
    what: typeof detail.name === 'string' ? `L’ajout de ${quote(detail.name, 'fr')} a été annulé.` : 'L’ajout a été annulé.',
    kept: 'Ce qui était déjà ajouté a été gardé.',
    next: 'Vous pourrez le reprendre quand vous voudrez.',
  }),
  'bag/nothing': () => ({
    what: 'Il n’y a aucun numéro sain à mettre dans un sac.',
    next: 'Choisissez d’autres numéros, ou vérifiez d’abord la bibliothèque.',
  }),
  'bag/invalid': (detail) => ({
    what: `${file(detail, 'Ce sac')} n’est pas valide, rien n’en a été ajouté.`,
    kept: 'Le sac et la bibliothèque sont restés tels quels.',
    next: 'Regardez ses problèmes, et redemandez le sac.',
  }),
  'bag/unfit': (detail) => ({
    what: `${file(detail, 'Le sac')} ne serait pas conforme au profil${text(detail.reason) === null ? '' : ` : ${isolate(String(detail.reason), 'fr')}`}.`,
    kept: 'Rien n’a été écrit.',
    next: 'Donnez les étiquettes que demande le profil, ou choisissez une autre forme.',
  }),
  'bag/bad-profile': (detail) => ({
    what: `${file(detail)} n’est pas un profil BagIt lisible.`,
    next: 'Choisissez le fichier JSON d’un profil, tel qu’une institution le publie.',
  }),
  'bag/bad-labels': (detail) => ({
    what: `${file(detail)} n’est pas écrit comme bag-info.txt${atLine(detail)}.`,
    next: 'Écrivez une étiquette par ligne, deux-points, et sa valeur.',
  }),
  'bag/busy': () => ({
    what: 'Un autre sac est en cours.',
    next: 'Attendez qu’il soit fini, ou arrêtez-le.',
  }),
  'search/bad-query': (detail) => ({
    what: queryMistake(detail, 'fr'),
    next: 'Corrigez, ou mettez les mots entre guillemets pour les chercher tels quels.',
  }),
  'search/unavailable': () => ({
    what: 'La recherche n’est pas prête.',
    kept: 'Vos numéros se lisent en attendant.',
    next: 'Patientez un instant\u202f: Kiosque refait son index de lui-même.',
  }),
  'search/overtaken': () => ({
    what: 'Une recherche plus récente a pris la place de celle-ci.',
    next: 'Regardez la réponse à la plus récente.',
  }),
  'search/renewing': () => ({
    what: 'Ce genre de question attend le nouvel index.',
    kept: 'Les mots et les expressions se trouvent en attendant dans l’ancien index.',
    next: 'Reposez la question quand l’index aura été renouvelé\u202f: Kiosque s’en charge.',
  }),
  'search/not-found': () => ({
    what: 'Cette recherche enregistrée n’existe plus.',
    next: 'Regardez la liste des recherches enregistrées, ou enregistrez-la de nouveau.',
  }),
  'search/name-taken': (detail) => ({
    what: `Une recherche enregistrée s’appelle déjà${given(detail.name)}.`,
    kept: 'Rien n’a été changé.',
    next: 'Donnez-lui un autre nom.',
  }),
  'access/reading-room': () => ({
    what: 'Cette bibliothèque est en salle de lecture\u202f: rien ne peut y être modifié.',
    kept: 'Lire, chercher, imprimer et enregistrer des copies se fait comme toujours.',
    next: 'Qui tient la bibliothèque peut mettre fin à la salle de lecture dans les réglages, avec son code.',
  }),
  'access/keepers': () => ({
    what: 'Cela n’est que pour qui tient la bibliothèque, et elle est en salle de lecture.',
    kept: 'Lire, chercher, imprimer et enregistrer des copies se fait comme toujours.',
    next: 'Qui tient la bibliothèque peut mettre fin à la salle de lecture dans les réglages, avec son code.',
  }),
  'access/wrong-pin': ({ left }) => ({
    what: 'Ce n’est pas le code de cette salle de lecture.',
    kept: 'La bibliothèque reste comme elle est.',
    next:
      typeof left === 'number' && left > 0
        ? `Réessayez\u202f: il reste ${sayCount(left, 'fr', { one: '# essai', other: '# essais' })} avant de devoir attendre.`
        : 'Attendez un peu avant de réessayer. Un code oublié se retire avec «\u202fkiosque reading-room off --forgotten\u202f».',
  }),
  'access/wait': ({ retryAfterMs }) => ({
    what: 'Trop de codes faux ont été donnés.',
    kept: 'La bibliothèque reste comme elle est.',
    next: `Réessayez dans ${wait(typeof retryAfterMs === 'number' ? retryAfterMs : 0)}.`,
  }),
  'secrets/unavailable': () => ({
    what: 'Cet ordinateur n’a pas d’endroit sûr où garder des mots de passe.',
    kept: 'Le mot de passe a servi cette fois et n’a pas été conservé.',
    next: 'Activez le trousseau de votre système si Kiosque doit s’en souvenir.',
  }),
  'format/unsupported': (detail) =>
    text(detail.format) === null
      ? {
          what: `${file(detail)} est d’un format que Kiosque ne lit pas.`,
          kept: 'Il a été laissé tel quel.',
          next: 'Ajoutez le numéro en PDF.',
        }
      : {
          what: `Kiosque n’écrit pas encore le format ${quote(String(detail.format), 'fr')}.`,
          next: `Choisissez l’un de ceux qu’il écrit\u00a0: ${text(detail.works) ?? 'alto'}.`,
        },
  'address/invalid': (detail) => ({
    kept: detail.reason === 'userinfo' ? 'Rien n’en a été enregistré ni envoyé.' : 'Rien n’a été modifié.',
    ...told(
      detail,
      {
        userinfo: [
          'L’adresse contient un nom d’utilisateur ou un mot de passe.',
          'Retirez-les de l’adresse\u202f; s’ils sont nécessaires, Kiosque les demandera à part.',
        ],
        scheme: [
          'Seules les adresses qui commencent par https:// ou http:// conviennent.',
          'Copiez l’adresse entière depuis votre navigateur, puis réessayez.',
        ],
        'not-an-address': [
          'Ce qui a été saisi n’est pas une adresse web.',
          'Vérifiez l’orthographe, ou copiez l’adresse depuis votre navigateur.',
        ],
        'pattern-part': [
          'L’adresse contient entre accolades un élément que Kiosque ne connaît pas.',
          'Corrigez ce qui est entre les accolades, puis réessayez.',
        ],
        'pattern-incomplete': [
          'La date contenue dans l’adresse est incomplète, un jour ne s’y distingue donc pas d’un autre.',
          'Ajoutez l’année, le mois ou le jour qui manque.',
        ],
      },
      ['Cette adresse ne peut pas être utilisée.', 'Vérifiez l’adresse, ou copiez-la depuis votre navigateur.'],
    ),
  }),
  'network/unreachable': (detail) => ({
    kept: 'Vos numéros se lisent en attendant.',
    ...told(
      detail,
      {
        offline: ['Cet ordinateur n’est pas connecté à internet.', 'Connectez-vous à internet, puis réessayez.'],
        dns: [`${server(detail)} est introuvable sous ce nom.`, 'Vérifiez l’orthographe de l’adresse et votre connexion.'],
        refused: [
          `${server(detail)} n’accepte pas de connexion pour le moment.`,
          'Réessayez plus tard\u202f; si cela dure, vérifiez l’adresse.',
        ],
        'no-route': [
          `${server(detail)} n’est pas accessible depuis ce réseau.`,
          'Vérifiez la connexion, et le VPN si vous en utilisez un, puis réessayez.',
        ],
      },
      [`${server(detail)} n’a pas pu être joint.`, 'Vérifiez que cet ordinateur est connecté à internet, puis réessayez.'],
    ),
  }),
  'network/timeout': (detail) => ({
    what: `${server(detail)} n’a pas répondu à temps.`,
    kept: 'Vos numéros se lisent en attendant.',
    next: 'Réessayez plus tard, le serveur est peut-être surchargé.',
  }),
  'network/too-slow': (detail) => ({
    what: `${server(detail)} envoie si lentement que le transfert a été arrêté.`,
    kept: 'Rien d’incomplet n’est entré dans votre bibliothèque.',
    next: 'Réessayez plus tard, ou avec une connexion plus rapide.',
  }),
  'network/cut': (detail) => ({
    what: `La connexion avec le serveur${host(detail)} s’est interrompue en cours de route.`,
    kept: 'Rien d’incomplet n’est entré dans votre bibliothèque.',
    next: 'Réessayez\u202f; si le serveur le permet, seule la suite sera demandée.',
  }),
  'network/tls': (detail) => ({
    kept: 'Rien n’a été téléchargé, aucun mot de passe n’a été envoyé\u202f; Kiosque ne désactive jamais ce contrôle.',
    ...told(
      detail,
      {
        expired: [`Le certificat du serveur${host(detail)} a expiré.`, checkClock],
        'not-yet-valid': [`Le certificat du serveur${host(detail)} n’est pas encore valable.`, checkClock],
        'self-signed': [`Le certificat du serveur${host(detail)} n’est garanti que par le serveur lui-même.`, checkAddress],
        'wrong-host': [`Le certificat du serveur${host(detail)} a été établi pour un autre serveur.`, checkAddress],
        handshake: [
          `${server(detail)} et cet ordinateur n’ont pas pu s’entendre sur une connexion protégée.`,
          'Réessayez plus tard\u202f; si cela dure, prévenez l’éditeur.',
        ],
        untrusted: [
          `Le certificat du serveur${host(detail)} vient d’une autorité que cet ordinateur ne connaît pas.`,
          checkClock,
        ],
      },
      [`Le certificat du serveur${host(detail)} n’est pas digne de confiance.`, checkClock],
    ),
  }),
  'network/redirect': (detail) => ({
    kept: 'Rien n’a été téléchargé.',
    ...told(
      detail,
      {
        downgrade: [`${server(detail)} renvoie d’une adresse protégée vers une adresse qui ne l’est pas.`, checkAddress],
        loop: [`${server(detail)} renvoie en boucle d’une adresse à l’autre.`, checkAddress],
        'too-many': [`${server(detail)} renvoie trop de fois d’une adresse à une autre.`, checkAddress],
        scheme: [`${server(detail)} renvoie vers une adresse d’un type que Kiosque ne suit pas.`, checkAddress],
      },
      [`${server(detail)} renvoie vers une adresse qui ne peut pas être suivie.`, checkAddress],
    ),
  }),
  'network/forbidden': () => ({
    what: 'Une adresse publique renvoyait vers une adresse privée, sur cet ordinateur ou sur son réseau domestique.',
    kept: 'Ce renvoi n’a pas été suivi, rien de privé n’a donc été atteint.',
    next: 'Si la source est chez vous, saisissez sa propre adresse\u202f; sinon, prévenez l’éditeur.',
  }),
  'network/busy': (detail) => ({
    what: `${server(detail)} est occupé et demande de revenir plus tard.`,
    kept: 'Vos numéros se lisent en attendant.',
    next: typeof detail.retryAfterMs === 'number' ? `Réessayez dans ${wait(detail.retryAfterMs)}.` : 'Réessayez dans un moment.',
  }),
  'network/failed': (detail) => ({
    what: `${server(detail)} a répondu par une erreur${status(detail)}.`,
    kept: 'Rien n’a été modifié dans votre bibliothèque.',
    next: 'Réessayez plus tard\u202f; si cela dure, prévenez l’éditeur.',
  }),
  'network/proxy': (detail) => ({
    what: `Le proxy de ce réseau n’a pas laissé passer la demande${status(detail)}.`,
    kept: 'Vos numéros se lisent en attendant.',
    next: 'Vérifiez le proxy dans les réglages de votre système\u202f; il vous demande peut-être de vous identifier.',
  }),
  'network/bad-answer': (detail) => ({
    what: `La réponse du serveur${host(detail)} ne respecte pas les règles de HTTP.`,
    kept: 'Elle a été écartée.',
    next: 'Réessayez plus tard\u202f; si cela dure, prévenez l’éditeur.',
  }),
  'source/not-found': (detail) => ({
    what:
      title(detail) === null
        ? 'Cette source n’est pas dans cette bibliothèque.'
        : `Il n’y a pas de source${given(title(detail))} dans cette bibliothèque.`,
    next: 'Choisissez-en une dans la liste des sources.',
  }),
  'source/exists': (detail) => ({
    what:
      title(detail) === null
        ? 'Cette adresse est déjà une de vos sources.'
        : `Cette adresse est déjà celle de la source${given(title(detail))}.`,
    kept: 'La source a été gardée telle quelle.',
    next: 'Il n’y a rien à faire.',
  }),
  'source/missing': (detail) => ({
    what:
      text(detail.host) === null
        ? `Il n’y a plus rien à cette adresse${status(detail)}.`
        : `${server(detail)} n’a plus rien à cette adresse${status(detail)}.`,
    kept: 'Les numéros déjà arrivés restent dans votre bibliothèque.',
    next: 'Cherchez la nouvelle adresse sur le site de l’éditeur, puis ajoutez-la.',
  }),
  'source/refused': (detail) => ({
    what: `${server(detail)} refuse l’accès à cette adresse${status(detail)}.`,
    kept: 'Les numéros déjà arrivés restent dans votre bibliothèque.',
    next: 'Vérifiez auprès de l’éditeur que votre abonnement court toujours.',
  }),
  'source/sign-in': (detail) => ({
    what: `${source(detail)} vous demande de vous identifier.`,
    kept: 'Les numéros déjà arrivés restent dans votre bibliothèque.',
    next: 'Identifiez-vous avec le nom d’utilisateur et le mot de passe de votre abonnement.',
  }),
  'source/unknown-kind': (detail) => ({
    kept: 'Rien n’a été modifié.',
    ...told(
      detail,
      {
        'no-pdf-links': [
          'Cette page ne contient aucun lien vers un PDF.',
          'Donnez l’adresse de la page où se trouvent les PDF, ou celle d’un catalogue ou d’un flux.',
        ],
      },
      [
        'Il n’y a à cette adresse ni catalogue, ni flux, ni PDF.',
        'Cherchez sur le site de l’éditeur l’adresse de son catalogue (OPDS) ou de son flux (RSS), puis ajoutez-la.',
      ],
    ),
  }),
  'source/bad-feed': (detail) => ({
    what: `${feed(detail)} contient une erreur${line(detail)} et ne peut pas être lu.`,
    kept: 'Les numéros déjà arrivés restent dans votre bibliothèque.',
    next: 'Réessayez plus tard\u202f; si cela dure, prévenez l’éditeur.',
  }),
  'source/doctype': (detail) => ({
    what: `${feed(detail)} contient une déclaration de type de document, que Kiosque refuse par sécurité.`,
    kept: 'Rien n’en a été repris.',
    next: 'Prévenez l’éditeur\u202f; un flux n’a pas besoin de cette déclaration.',
  }),
  'source/too-large': (detail) => ({
    what: `${feed(detail)} est trop volumineux pour être lu par Kiosque.`,
    kept: 'Rien n’en a été repris.',
    next: 'Cherchez sur le site de l’éditeur un flux plus court, limité aux derniers numéros.',
  }),
  'sign-in/wrong': (detail) => ({
    what: `${server(detail)} n’a pas accepté le nom d’utilisateur ou le mot de passe.`,
    kept: 'Vos numéros se lisent comme avant.',
    next: 'Vérifiez les majuscules et la langue du clavier, puis réessayez.',
  }),
  'sign-in/unsupported': (detail) => ({
    what: `${source(detail)} exige un mode d’identification que Kiosque ne propose pas.`,
    kept: 'Vos numéros se lisent comme avant.',
    next: 'Téléchargez les numéros avec votre navigateur, et faites surveiller par Kiosque le dossier où ils arrivent.',
  }),
  'sign-in/failed': (detail) => ({
    what:
      text(detail.host) === null
        ? 'L’identification n’a pas abouti.'
        : `L’identification auprès du serveur${host(detail)} n’a pas abouti.`,
    kept: 'Vos numéros se lisent comme avant.',
    next: 'Réessayez\u202f; si cela dure, vérifiez sur le site de l’éditeur que votre compte fonctionne.',
  }),
  'download/not-found': () => ({
    what: 'Ce téléchargement n’est plus là.',
    kept: 'Rien n’a été modifié dans votre bibliothèque.',
    next: 'Revenez à la source et demandez-y de nouveau le numéro.',
  }),
  'download/web-page': (detail) => ({
    what: `Une page web est arrivée à la place ${ofEdition(detail, 'du journal')}.`,
    kept: 'Cette page a été jetée.',
    next: 'Regardez dans votre navigateur si le Wi-Fi demande une identification, ou identifiez-vous de nouveau auprès de la source, puis réessayez.',
  }),
  'download/quota': (detail) => ({
    what: `${edition(detail)} n’a pas été téléchargé\u00a0: les numéros occupent la place que vous leur avez donnée.`,
    kept: 'Il reste dans la liste des téléchargements.',
    next: 'Accordez plus de place dans les réglages, ou laissez partir des numéros plus anciens, puis réessayez.',
  }),
  'download/wrong-size': (detail) => ({
    what: `${edition(detail)} n’a pas la taille annoncée par l’éditeur${sizes(detail)}.`,
    kept: 'Ce qui est arrivé a été jeté, votre bibliothèque n’a pas changé.',
    next: 'Réessayez\u202f; si cela dure, prévenez l’éditeur.',
  }),
  'download/wrong-digest': (detail) => ({
    what: `Le contenu ${ofEdition(detail, 'de ce numéro')} n’est pas celui que l’éditeur a annoncé.`,
    kept: 'Ce qui est arrivé a été jeté, votre bibliothèque n’a pas changé.',
    next: 'Réessayez\u202f; si cela dure, prévenez l’éditeur.',
  }),
  'download/too-large': (detail) => ({
    what: `${edition(detail)} est trop volumineux pour être téléchargé par Kiosque.`,
    kept: 'Ce qui est arrivé a été jeté, votre bibliothèque n’a pas changé.',
    next: 'Si ce fichier est bien celui que vous voulez, téléchargez-le avec votre navigateur, puis ajoutez-le.',
  }),
  'download/not-free': (detail) => ({
    what: `${edition(detail)} doit d’abord être acheté ou emprunté chez l’éditeur.`,
    kept: 'Rien n’a été acheté ni emprunté.',
    next: 'Achetez ou empruntez le numéro sur le site de l’éditeur, puis vérifiez de nouveau la source.',
  }),
};
