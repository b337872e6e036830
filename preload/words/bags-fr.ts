// The words of the view "Bags" in French.
import type { BagsWords } from './bags-en.ts';
import { isolate, quote } from './isolate.ts';
import { sayCount, sayNumber } from './locale.ts';

const count = (n: number, one: string, other: string): string => sayCount(n, 'fr', { one, other });

/** French. */
export const bagsFrench: BagsWords = {
  heading: 'Sacs',
  lead: 'Un sac (BagIt) est la manière dont les archives se remettent des fichiers\u202f: chacun y figure avec sa somme de contrôle, vérifiable pour des décennies.',
  export: 'Exporter',
  exportText:
    'Les numéros tels qu’ils sont dans la bibliothèque, avec tout ce qu’on en sait. Aucun mot de passe ni jeton ne part avec.',
  what: 'Ce qui va dans le sac',
  library: 'Toute la bibliothèque, corbeille comprise',
  title: 'Un seul journal',
  edition: (title, day) => (day === null ? isolate(title, 'fr') : `${isolate(title, 'fr')}, ${day}`),
  form: 'Sous forme de',
  forms: { folder: 'Dossier', zip: 'Archive zip', tar: 'Archive tar' },
  each: 'Un sac par numéro',
  organization: 'Expéditeur',
  organizationHint: 'Figure dans chaque sac sous Source-Organization',
  info: 'Autres étiquettes',
  infoHint: 'Une par ligne, comme dans bag-info.txt\u202f: Contact-Name: Amina Tazi',
  profile: 'Profil',
  profileText:
    'Ce qu’une institution demande aux sacs qu’elle reçoit (BagIt Profiles). Tant qu’un profil est choisi, les sacs sont exportés, vérifiés et importés selon lui.',
  noProfile: 'Sans profil, un sac n’a qu’à être un sac.',
  chooseProfile: 'Choisir un profil…',
  dropProfile: 'Continuer sans',
  profileOf: (organization) => `Institution\u202f: ${isolate(organization, 'fr')}`,
  asked: 'Demandé par le profil',
  anyValue: 'Pas encore indiqué',
  unsaid: (labels) => `Le profil demande encore ${labels.map((label) => isolate(label, 'fr')).join(', ')}.`,
  noForm: 'Le profil n’accepte aucune forme de sac qui puisse être écrite ici.',
  exportTo: 'Choisir l’endroit et exporter…',
  verify: 'Vérifier',
  verifyText:
    'Regarde chaque fichier d’un sac et ne change rien. Ce qu’un sac veut faire récupérer ailleurs est indiqué, et rien n’est récupéré.',
  verifyFolder: 'Vérifier un dossier…',
  verifyArchive: 'Vérifier un zip ou tar…',
  import: 'Importer',
  importText:
    'Vérifie d’abord, et ne prend que les sacs valides. Les sacs d’un Kiosque reviennent avec notes, corrections et positions de lecture.',
  importFolder: 'Importer un dossier…',
  importArchive: 'Importer un zip ou tar…',
  tasks: {
    export: (name) => `Export de ${quote(name, 'fr')}`,
    verify: (name) => `Vérification de ${quote(name, 'fr')}`,
    import: (name) => `Import de ${quote(name, 'fr')}`,
  },
  stop: 'Arrêter',
  stopped: 'Arrêté avant la fin. Ce qui était entier reste.',
  results: 'Ce qui en est sorti',
  exported: (bags, place) => `${count(bags, '# sac écrit', '# sacs écrits')} dans ${quote(place, 'fr')}`,
  verified: (valid, bags) => {
    if (bags === 1) return valid === 1 ? 'Le sac est valide' : 'Le sac n’est pas valide';
    const all = sayNumber(bags, 'fr');
    return valid === bags ? `Les ${all} sacs sont valides` : `Sacs valides\u202f: ${sayNumber(valid, 'fr')} sur ${all}`;
  },
  imported: (n) => count(n, '# numéro ajouté', '# numéros ajoutés'),
  none: 'Rien pour l’instant',
  noneText: 'Exportez des numéros, ou choisissez un sac à vérifier ou à importer. Le résultat s’affiche ici.',
  verdict: { valid: 'Valide', complete: 'Complet, mais non valide', invalid: 'Non valide' },
  verdictText: {
    valid: 'Tout ce qui est listé est là, et inchangé.',
    complete: 'Tout ce qui est listé est là, mais quelque chose a changé ou ne peut être vérifié.',
    invalid: 'Quelque chose manque, est en trop ou n’est pas sûr.',
  },
  files: (n, size) => `${count(n, '# fichier', '# fichiers')}, ${size}`,
  version: (version) => `BagIt ${version}`,
  issn: (issn) => `ISSN ${isolate(issn, 'fr')}`,
  cleared: (n) => `Un export interrompu avait laissé ici ${count(n, '# sac inachevé', '# sacs inachevés')}\u202f: c’est retiré.`,
  editions: (n) => count(n, '# numéro', '# numéros'),
  problems: (n) => count(n, '# problème', '# problèmes'),
  warnings: (n) => count(n, '# avertissement', '# avertissements'),
  more: (n) => count(n, 'et # autre', 'et # autres'),
  whole: 'le sac lui-même',
  skipped: (n) => count(n, '# était déjà dans la bibliothèque', '# étaient déjà dans la bibliothèque'),
  left: (n) => count(n, '# numéro a été laissé', '# numéros ont été laissés'),
  failed: (n) => count(n, '# n’a pas pu être ajouté', '# n’ont pas pu être ajoutés'),
  asBag: 'Exporter dans un sac…',
};
