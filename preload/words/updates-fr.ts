// The words of updates in French: newer versions of the program itself.
import { saySize } from './locale.ts';
import type { UpdatesWords } from './updates-en.ts';

const size = (bytes: number): string => saySize(bytes, 'fr');

/** French. */
export const updatesFrench: UpdatesWords = {
  heading: 'Mises à jour',
  text: 'Kiosque fonctionne sans réseau aussi longtemps que vous le voulez. Rien de plus récent n’est téléchargé sans que vous le demandiez.',
  daily: 'Chercher une version plus récente une fois par jour',
  noFeed: 'Cette version ne se met pas à jour elle-même. Une version plus récente s’installe comme celle-ci.',
  ofSystem:
    'Cette version ne se met pas à jour elle-même\u202f: elle vient avec les paquets du système, ou d’une archive, et la suivante aussi.',
  never: 'Personne n’a encore cherché de version plus récente.',
  newest: (when) => `Il n’y avait pas de version plus récente. Dernière recherche\u202f: ${when}.`,
  looking: 'Recherche d’une version plus récente…',
  look: 'Chercher maintenant',
  available: (version, bytes) => `La version ${version} peut être téléchargée (${size(bytes)}).`,
  download: 'Télécharger',
  downloading: (version) => `La version ${version} est en cours de téléchargement`,
  received: (bytes, of) => `${size(bytes)} sur ${size(of)}`,
  cancel: 'Arrêter',
  ready: (version) => `La version ${version} est là. Elle s’installera quand vous quitterez Kiosque.`,
  restart: 'Redémarrer maintenant',
};
