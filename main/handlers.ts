// One line a call of the contract: which function of the core answers it. Holds no logic.

import type { Handlers } from '#border/contract';
import type { DownloadList } from '#border/model-downloads';
import { enterReadingRoom, leaveReadingRoom, renewVisit } from './flows/access/change-access.ts';
import { checkEdition, repairEdition, revealEdition } from './flows/audit/act-on-edition.ts';
import { deleteSetAside, listSetAside } from './flows/audit/set-aside.ts';
import { saveReport, tellChecks, tellProblems } from './flows/audit/tell-checks.ts';
import { savePremis, tellHistory } from './flows/audit/tell-history.ts';
import { changeAuthority, listSearchNames, showAuthority } from './flows/authority/show-authority.ts';
import {
  chooseProfile,
  dropProfile,
  exportChosen,
  importChosen,
  readBagState,
  stopBags,
  verifyChosen,
} from './flows/bags/bag-calls.ts';
import { changeSettings } from './flows/change-settings.ts';
import { correct, keepPosition, recogniseTitle, remove, restore, unlock } from './flows/change-shelf.ts';
import { correctPage } from './flows/correct-page.ts';
import {
  arrangeDossier,
  changeDossier,
  collect,
  commentItem,
  createDossier,
  listDossiers,
  openDossier,
  removeDossier,
  restoreDossier,
  takeItems,
} from './flows/dossiers/change-dossiers.ts';
import { exportDossier, stopExport } from './flows/dossiers/export-dossier.ts';
import { showClip } from './flows/dossiers/show-clip.ts';
import { exportCatalogue } from './flows/exchange/export-catalogue.ts';
import { exportEditions } from './flows/exchange/export-editions.ts';
import { stopExchange } from './flows/exchange/open-exchange.ts';
import { applyTable, chooseTable, previewTable } from './flows/exchange/table-calls.ts';
import { exportEdition, exportPage } from './flows/export-pages.ts';
import { exportSearch } from './flows/export-search.ts';
import { followPlaceLink, makeLink } from './flows/find-link.ts';
import { findHits, findInEdition, leaveLines, readLayout, readLines, suggestQueries, tallyHits } from './flows/find-text.ts';
import { changeFacts, ruleTitles } from './flows/holdings/change-holdings.ts';
import { claimMissing, exportHoldings } from './flows/holdings/export-holdings.ts';
import { describeTitle, listHeldTitles, readHoldingYear } from './flows/holdings/read-holdings.ts';
import { keepTitle, listKeptTitles, pinEditions, previewRule, setStyle } from './flows/keeping/keep-titles.ts';
import { addMark, changeMark, listMarks, removeMarks, restoreMarks } from './flows/marks/change-marks.ts';
import { exportMarks } from './flows/marks/export-marks.ts';
import { findMarks } from './flows/marks/find-marks.ts';
import { changeEditionsAsOneAct, listActs, previewAct, redoAct, stopAct, undoAct } from './flows/metadata/change-many.ts';
import { readHistory } from './flows/metadata/read-history.ts';
import { listScans, readPageStates, removeText, startReading } from './flows/ocr/ask-for-pages.ts';
import { planSheets, printSheets, savePaper, stopPrinting } from './flows/paper/print-pages.ts';
import { dragFile, prepareFile, revealFile, saveCopy, shareFile } from './flows/paper/share-files.ts';
import { type Parts, writingOf } from './flows/parts.ts';
import { readForm, writeForm } from './flows/query-form.ts';
import { readAloud } from './flows/read-aloud.ts';
import { listArticles, openArticle, readArticlePictures } from './flows/read-articles.ts';
import { readOutline } from './flows/read-outline.ts';
import { findPhotographs } from './flows/read-page-images.ts';
import { readSelection } from './flows/read-selection.ts';
import { listRemoved, listShelf, openEdition, showEdition } from './flows/read-shelf.ts';
import { readState } from './flows/read-state.ts';
import { saveProblemReport, showProblemReport } from './flows/report/open-reports.ts';
import { addChosenFiles, addChosenFolder, addPaths, cancelBatch, dismissBatch, retryItem } from './flows/run-batches.ts';
import { backUpWhole, copyCatalogue } from './flows/safety/back-up.ts';
import { bringBackChosen, openBackup } from './flows/safety/bring-back.ts';
import {
  deleteLeftBehind,
  moveLibrary,
  openAnother,
  rebuildLibrary,
  restoreBackup,
  restoreCopy,
  revealPlace,
} from './flows/safety/change-place.ts';
import { emptyTrash } from './flows/safety/empty-trash.ts';
import { readHealth } from './flows/safety/read-health.ts';
import { changeSearch, listSaved, lookAtSearch, removeSearch, restoreSearch, saveSearch } from './flows/saved-searches.ts';
import {
  fetchOffers,
  followLink,
  openCatalogue,
  readOfferStates,
  searchCatalogue,
  subscribeToPage,
} from './flows/sources/browse-catalogue.ts';
import {
  addFolder,
  addSource,
  changeSource,
  checkSources,
  offerSignIn,
  probe,
  removeSource,
  restoreSource,
  signIn,
  signOut,
} from './flows/sources/change-sources.ts';
import { listShownSources } from './flows/sources/list-sources.ts';
import { setReading } from './flows/title-reading.ts';
import { cancelUpdate, downloadUpdate, lookForUpdate, restartToUpdate, tellUpdates } from './flows/updates/update-desk.ts';

/** Who only reads a library fetches nothing. */
const noDownloads: DownloadList = { downloads: [], counts: { moving: 0, held: 0, paused: 0, failed: 0, arrived: 0 } };

const done = async (work: Promise<void>): Promise<Record<string, never>> => {
  await work;
  return {};
};

/** The handlers of an open library. */
export function makeHandlers(parts: Parts): Handlers {
  return {
    'library.state': () => readState(parts),
    'editions.list': (asked) => listShelf(parts, asked),
    'editions.open': ({ id }) => openEdition(parts, id),
    'editions.show': (input) => showEdition(parts, input),
    'editions.find': async (input) => ({ pages: await findInEdition(parts, input) }),
    'editions.outline': ({ id }) => readOutline(parts, id),
    'editions.set': (input) => correct(parts, input),
    'editions.remove': async ({ ids }) => ({ removed: await remove(parts, ids) }),
    'editions.restore': async ({ ids }) => ({ restored: await restore(parts, ids) }),
    'trash.list': async () => ({ editions: await listRemoved(parts) }),
    'trash.empty': (input) => emptyTrash(parts, input),
    'safety.health': () => readHealth(parts),
    'safety.copy': () => copyCatalogue(parts),
    'safety.backUp': (input) => backUpWhole(parts, input),
    'safety.rebuild': () => rebuildLibrary(parts),
    'safety.restoreCopy': (input) => restoreCopy(parts, input),
    'safety.restore': () => restoreBackup(parts),
    'safety.openBackup': (input) => openBackup(parts, input),
    'safety.bringBack': (input) => bringBackChosen(parts, input),
    'safety.listAside': () => listSetAside(parts),
    'safety.deleteAside': (input) => deleteSetAside(parts, input),
    'safety.reveal': (input) => revealPlace(parts, input),
    'library.choose': () => openAnother(parts),
    'library.move': () => moveLibrary(parts),
    'library.deleteLeft': () => deleteLeftBehind(parts),
    'safety.stop': () => {
      parts.safety.stop();
      return {};
    },
    'editions.unlock': (input) => unlock(parts, input),
    'editions.keepPosition': async (input) => {
      await keepPosition(parts, input);
      return {};
    },
    'pages.layout': (input) => readLayout(parts, input),
    'pages.correct': (input) => correctPage(parts, input),
    'pages.selection': (input) => readSelection(parts, input),
    'pages.photographs': async (input) => ({ photographs: await findPhotographs(parts, input) }),
    'pages.export': (input) => exportPage(parts, input),
    'editions.export': (input) => exportEdition(parts, input),
    'exchange.export': (input) => exportEditions(parts, input),
    'exchange.catalogue': (input) => exportCatalogue(parts, input),
    'exchange.stop': () => stopExchange(parts),
    'exchange.chooseTable': () => chooseTable(parts),
    'exchange.previewTable': (input) => previewTable(parts, input),
    'exchange.applyTable': (input) => applyTable(parts, input),
    'articles.list': async (input) => ({ articles: await listArticles(parts, input) }),
    'articles.open': (input) => openArticle(parts, input),
    'articles.speak': (input) => readAloud(parts, input),
    'articles.pictures': async (input) => ({ pictures: await readArticlePictures(parts, input) }),
    'paper.plan': (input) => planSheets(parts, input),
    'paper.print': (input) => printSheets(parts, input),
    'paper.save': (input) => savePaper(parts, input),
    'paper.stop': () => stopPrinting(parts),
    'share.save': (input) => saveCopy(parts, input),
    'share.reveal': ({ key }) => revealFile(parts, key),
    'share.prepare': (input) => prepareFile(parts, input),
    'share.drag': (input) => dragFile(parts, input),
    'share.send': (input) => shareFile(parts, input),
    'search.find': (input) => findHits(parts, input),
    'search.names': () => listSearchNames(parts),
    'search.read': async (input) => readForm(input),
    'search.write': async (input) => writeForm(input),
    'search.tally': (input) => tallyHits(parts, input),
    'search.suggest': (input) => suggestQueries(parts, input),
    'search.concordance': (input) => readLines(parts, input),
    'search.leave': async ({ asker }) => leaveLines(parts, asker),
    'search.export': (input) => exportSearch(parts, input),
    'dossiers.list': () => ({ dossiers: listDossiers(parts) }),
    'dossiers.open': ({ id }) => ({ dossier: openDossier(parts, id) }),
    'dossiers.create': async (input) => ({ dossier: await createDossier(parts, input) }),
    'dossiers.change': async (input) => ({ dossier: await changeDossier(parts, input) }),
    'dossiers.remove': ({ id }) => done(removeDossier(parts, id)),
    'dossiers.restore': async (input) => ({ dossier: await restoreDossier(parts, input) }),
    'dossiers.collect': (input) => collect(parts, input),
    'dossiers.arrange': (input) => done(arrangeDossier(parts, input)),
    'dossiers.comment': (input) => done(commentItem(parts, input)),
    'dossiers.take': async (input) => ({ taken: await takeItems(parts, input) }),
    'dossiers.export': (input) => exportDossier(parts, input),
    'dossiers.stopExport': () => stopExport(parts),
    'marks.list': ({ id }) => listMarks(parts, id),
    'marks.add': (input) => addMark(parts, input),
    'marks.change': (input) => done(changeMark(parts, input)),
    'marks.remove': (input) => removeMarks(parts, input),
    'marks.restore': (input) => done(restoreMarks(parts, input)),
    'marks.find': (input) => findMarks(parts, input),
    'marks.export': (input) => exportMarks(parts, input),
    'clips.show': (input) => showClip(parts, input),
    'links.follow': (input) => followPlaceLink(parts, input),
    'links.make': (input) => makeLink(parts, input),
    'add.chooseFiles': async () => ({ batchId: await addChosenFiles(parts) }),
    'add.chooseFolder': async () => ({ batchId: await addChosenFolder(parts) }),
    'add.samples': () => ({ batchId: addPaths(parts, [parts.samplesDir]).id }),
    'add.retry': (input) => ({ batchId: retryItem(parts, input) }),
    'add.cancel': ({ batchId }) => cancelBatch(parts, batchId),
    'add.dismiss': ({ batchId }) => dismissBatch(parts, batchId),
    'sources.list': async () => ({ sources: await listShownSources(parts) }),
    'sources.probe': async (input) => ({ probe: await probe(parts, input) }),
    'sources.add': async (input) => ({ source: await addSource(parts, input) }),
    'sources.addFolder': async () => ({ source: await addFolder(parts) }),
    'sources.change': async (input) => ({ source: await changeSource(parts, input) }),
    'sources.remove': async ({ id }) => done(removeSource(parts, id)),
    'sources.restore': async ({ id }) => ({ source: await restoreSource(parts, id) }),
    'sources.check': ({ ids }) => checkSources(parts, ids ?? null),
    'sources.offer': async ({ id }) => ({ offer: await offerSignIn(parts, id) }),
    'sources.signIn': (input) => signIn(parts, input),
    'sources.signOut': async ({ id }) => ({ source: await signOut(parts, id) }),
    'catalogue.open': async ({ sourceId }) => ({ page: await openCatalogue(parts, writingOf(parts).links, sourceId) }),
    'catalogue.follow': async ({ link }) => ({ page: await followLink(parts, writingOf(parts).links, link) }),
    'catalogue.search': async (input) => ({ page: await searchCatalogue(parts, writingOf(parts).links, input) }),
    'catalogue.states': ({ offers }) => ({ states: readOfferStates(parts, writingOf(parts).links, offers) }),
    'catalogue.fetch': async ({ offers }) => ({ downloads: await fetchOffers(parts, writingOf(parts).links, offers) }),
    'catalogue.subscribe': async ({ link }) => ({ source: await subscribeToPage(parts, writingOf(parts).links, link) }),
    'downloads.list': () => parts.writing?.downloads.list() ?? noDownloads,
    'downloads.pause': ({ ids }) => done(writingOf(parts).downloads.pause(ids)),
    'downloads.resume': ({ ids }) => done(writingOf(parts).downloads.resume(ids)),
    'downloads.cancel': ({ ids }) => done(writingOf(parts).downloads.cancel(ids)),
    'downloads.retry': ({ ids, password }) => done(writingOf(parts).downloads.retry(ids, password)),
    'downloads.dismiss': ({ ids }) => done(writingOf(parts).downloads.dismiss(ids)),
    'downloads.restore': ({ ids }) => done(writingOf(parts).downloads.restore(ids)),
    'searches.list': () => ({ searches: listSaved(parts) }),
    'searches.save': async (input) => ({ search: await saveSearch(parts, input) }),
    'searches.change': async (input) => ({ search: await changeSearch(parts, input) }),
    'searches.remove': ({ id }) => done(removeSearch(parts, id)),
    'searches.restore': async ({ id }) => ({ search: await restoreSearch(parts, id) }),
    'searches.look': (input) => lookAtSearch(parts, input),
    'ocr.scans': () => listScans(parts),
    'ocr.pages': (input) => readPageStates(parts, input),
    'ocr.start': (input) => startReading(parts, input),
    'ocr.pause': ({ ids }) => done(writingOf(parts).recognition.pause(ids)),
    'ocr.resume': ({ ids }) => done(writingOf(parts).recognition.resume(ids)),
    'ocr.cancel': ({ ids }) => done(writingOf(parts).recognition.cancel(ids)),
    'ocr.remove': (input) => removeText(parts, input),
    'titles.list': () => ({ titles: listKeptTitles(parts) }),
    'titles.preview': (input) => previewRule(parts, input),
    'titles.keep': (input) => keepTitle(parts, input),
    'titles.style': (input) => setStyle(parts, input),
    'titles.recognise': (input) => recogniseTitle(parts, input),
    'holdings.titles': async () => ({ titles: await listHeldTitles(parts) }),
    'holdings.year': (input) => readHoldingYear(parts, input),
    'holdings.describe': ({ title }) => describeTitle(parts, title),
    'holdings.setFacts': (input) => changeFacts(parts, input),
    'holdings.rule': (input) => ruleTitles(parts, input),
    'holdings.export': (input) => exportHoldings(parts, input),
    'holdings.claim': (input) => claimMissing(parts, input),
    'titles.reading': (input) => setReading(parts, input),
    'metadata.preview': (input) => previewAct(parts, input),
    'metadata.change': (input) => changeEditionsAsOneAct(parts, input),
    'metadata.undo': () => undoAct(parts),
    'metadata.redo': () => redoAct(parts),
    'metadata.stop': () => stopAct(parts),
    'metadata.acts': () => listActs(parts),
    'metadata.history': ({ id }) => ({ changes: readHistory(parts.database, id) }),
    'checks.state': () => tellChecks(parts),
    'checks.run': async ({ isFull }) => ({ report: await parts.checks.run(isFull) }),
    'checks.stop': () => {
      parts.checks.stop();
      return {};
    },
    'checks.problems': () => tellProblems(parts),
    'checks.save': async ({ as }) => ({ saved: await saveReport(parts, as) }),
    'checks.edition': async ({ id }) => ({ damage: await checkEdition(parts, id) }),
    'checks.repair': async ({ id, from }) => ({ repaired: await repairEdition(parts, id, from) }),
    'checks.reveal': ({ id }) => revealEdition(parts, id),
    'editions.timeline': ({ id }) => tellHistory(parts, id),
    'editions.premis': async ({ id }) => ({ saved: await savePremis(parts, id) }),
    'authority.show': (input) => showAuthority(parts, input),
    'authority.change': (input) => changeAuthority(parts, input),
    'editions.pin': (input) => done(pinEditions(parts, input)),
    'access.enter': ({ pin }) => enterReadingRoom(parts, pin),
    'access.leave': ({ pin }) => leaveReadingRoom(parts, pin),
    'access.renew': () => renewVisit(parts),
    'report.show': () => showProblemReport(parts),
    'report.save': (input) => saveProblemReport(parts, input),
    'settings.get': () => parts.door.settings(),
    'updates.state': () => tellUpdates(parts),
    'updates.look': () => lookForUpdate(parts),
    'updates.download': () => downloadUpdate(parts),
    'updates.cancel': () => cancelUpdate(parts),
    'updates.restart': () => restartToUpdate(parts),
    'bags.state': () => readBagState(parts),
    'bags.export': (input) => exportChosen(parts, input),
    'bags.verify': (input) => verifyChosen(parts, input),
    'bags.import': (input) => importChosen(parts, input),
    'bags.stop': () => stopBags(parts),
    'bags.chooseProfile': () => chooseProfile(parts),
    'bags.dropProfile': () => dropProfile(parts),
    'settings.set': (change) => changeSettings(parts, change),
  };
}
