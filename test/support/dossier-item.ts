// Items of dossiers for tests, with all that is not told filled in.
import type { DossierItem } from '#border/model-dossier';

/** An item of the fourth page of a French paper. */
export function makeItem(given: Partial<DossierItem> = {}): DossierItem {
  return {
    id: '01hq000000000001',
    editionId: '01hq000000000000',
    page: 4,
    pageSize: { widthPoints: 800, heightPoints: 1200, rotation: 0 },
    region: null,
    headline: 'Le port rouvre',
    snippet: 'Le port rouvre lundi au trafic.',
    marks: [{ start: 3, end: 7 }],
    boxes: [{ x: 100, y: 200, width: 40, height: 10 }],
    query: 'port',
    comment: '',
    text: '',
    section: null,
    printedPage: null,
    more: [],
    addedAtMs: new Date(2026, 10, 26, 12).getTime(),
    title: 'L’Atlas du matin',
    day: '2024-03-28',
    issue: '17321',
    language: 'fr',
    sha256: 'ab'.repeat(32),
    ...given,
  };
}
