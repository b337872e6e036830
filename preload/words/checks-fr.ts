// Les mots des vérifications en français.
import type { ChecksWords } from './checks-en.ts';
import { isolate } from './isolate.ts';
import { sayCount, sayNumber } from './locale.ts';

const count = (n: number, one: string, other: string): string => sayCount(n, 'fr', { one, other });
const num = (n: number): string => sayNumber(n, 'fr');

/** Français. */
export const checksFrench: ChecksWords = {
  heading: 'Vérifications',
  fullCheck: 'Vérification complète',
  quickCheck: 'Vérification rapide',
  sum: (checked, ok, problems) =>
    `${count(checked, '# numéro vérifié', '# numéros vérifiés')}, ${num(ok)} en ordre, ${count(problems, '# problème', '# problèmes')}`,
  state: {
    heading: 'État des fichiers',
    verified: (n, total, days) =>
      `${num(n)} sur ${count(total, '# numéro', '# numéros')} vérifiés ces ${count(days, '# dernier jour', '# derniers jours')}`,
    lastFull: (ago) => `Dernière vérification complète\u202f: ${ago}`,
    lastQuick: (ago) => `Dernière vérification rapide\u202f: ${ago}`,
    neverFull: 'Pas encore de vérification complète',
    oldest: (ago) => `Le plus longtemps sans vérification\u202f: ${ago}`,
    next: (when) => `Prochaine lecture automatique\u202f: ${when}`,
    paused: 'La vérification automatique est en pause',
    damaged: (n) => count(n, '# numéro abîmé', '# numéros abîmés'),
    well: 'Aucun dégât connu',
    readOnly: 'La bibliothèque ne peut qu’être lue ici\u202f: les vérifications signalent, sans rien marquer.',
  },
  run: {
    full: 'Lire tous les fichiers',
    fullHint: 'Lit chaque octet et le compare à l’empreinte prise à l’arrivée.',
    quick: 'Coup d’œil',
    quickHint: 'Présence, tailles et fiches, sans lire les fichiers.',
    stop: 'Arrêter',
    progress: (done, total) => `${num(done)} sur ${count(total, '# numéro', '# numéros')}`,
    stopped: 'Arrêté. Ce qui a été vérifié jusque-là compte.',
    ended: (problems) =>
      problems === 0 ? 'Vérifié. Tout est en ordre.' : `Vérifié. ${count(problems, '# problème', '# problèmes')}.`,
  },
  schedule: {
    heading: 'Automatiquement',
    every: 'Chaque fichier au moins tous les',
    days: (n) => count(n, '# jour', '# jours'),
    pause: 'Mettre en pause',
    resume: 'Reprendre',
    hint: 'Peu à peu tant que Kiosque est ouvert, et à l’ouverture d’un numéro.',
    operator: 'Nom dans l’historique',
    operatorHint: 'Figure dans l’historique des numéros à côté de ce qui se fait désormais. Peut rester vide.',
  },
  problems: {
    heading: 'Problèmes',
    list: 'Problèmes, par numéro',
    none: 'Aucun problème connu',
    noneText:
      'Ce que trouve une vérification est indiqué ici, avec ce que l’on peut y faire. Une vérification complète lit chaque fichier une fois.',
    library: 'Dans le dossier de la bibliothèque',
    since: (when) => `connu depuis ${when}`,
    files: (n) => count(n, '# fichier', '# fichiers'),
    more: (n) => count(n, '# de plus', '# de plus'),
    saveAs: 'Enregistrer le rapport',
    formats: { csv: 'Tableau (CSV)', json: 'Données (JSON)', text: 'Texte' },
    saved: (name) => `Enregistré sous ${isolate(name, 'fr')}.`,
  },
  repair: {
    heading: 'Réparer',
    folder: 'D’une sauvegarde ou d’un sac…',
    file: 'D’un fichier…',
    source: 'Télécharger de nouveau',
    working: 'Réparation en cours',
    done: (n) => count(n, '# fichier réparé et vérifié.', '# fichiers réparés et vérifiés.'),
    missing: (n) => count(n, '# fichier ne s’y trouvait pas.', '# fichiers ne s’y trouvaient pas.'),
    nothing: 'Tous les fichiers de ce numéro sont ceux qui sont arrivés.',
    aside: 'Les fichiers abîmés restent à côté des nouveaux jusqu’à ce que vous les supprimiez.',
  },
  acts: {
    reveal: 'Montrer dans son dossier',
    read: 'Lire',
    history: 'Historique',
    check: 'Vérifier ce numéro',
    checked: 'Chaque octet est celui qui est arrivé.',
    checkedDamaged: 'Ce numéro est abîmé.',
  },
  damage: {
    badge: 'Abîmé',
    notice: (when) =>
      `Des fichiers de ce numéro sont abîmés\u202f; connu depuis ${when}. Ce que vous lisez peut différer de ce qui a été imprimé.`,
    repair: 'Voir ce que l’on peut faire',
  },
  history: {
    heading: (title) => `Historique\u202f: ${isolate(title, 'fr')}`,
    list: 'Événements, le dernier d’abord',
    holds: (n) => `La chaîne de ${count(n, '# événement', '# événements')} tient.`,
    unlinked: 'Écrits avant que les événements soient enchaînés\u202f; ils le seront à la prochaine modification.',
    broken: (n) => `La chaîne est rompue à l’événement ${num(n)}.`,
    lastVerified: (ago) => `Trouvé intact pour la dernière fois ${ago}.`,
    by: (program, version) => `${program} ${version}`,
    byPerson: (person, program) => `${isolate(person, 'fr')}, avec ${program}`,
    earlier: 'un Kiosque antérieur',
    failed: 'échec',
    premis: 'Enregistrer en PREMIS…',
    back: 'Retour aux vérifications',
    types: {
      ingestion: 'Arrivé',
      'message digest calculation': 'Empreinte prise',
      'format identification': 'Format reconnu',
      validation: 'Ouvert et parcouru',
      'metadata modification': 'Données modifiées',
      'policy assignment': 'Règle de conservation modifiée',
      creation: 'Fichiers tirés de lui',
      migration: 'Mis sous une autre forme',
      deletion: 'Retiré',
      recovery: 'Rétabli',
      replacement: 'Remplace une version antérieure',
      replication: 'Copié ailleurs',
      transfer: 'Déplacé',
      'fixity check': 'Vérifié',
    },
  },
};
