// Every call and every event that crosses between the two worlds, once: name -> zod input and output.
// Refuses to know who answers: handlers stand in main/handlers.ts, the client in renderer/client.ts.
import { z } from 'zod';
import { Fault } from './errors.ts';
import {
  Afterwards,
  Box,
  CorrectedArticle,
  Day,
  Edition,
  EditionId,
  InterfaceLanguage,
  KeepRule,
  Mark,
  PageLayout,
  PageSize,
  Recognition,
  Schedule,
  TitleStyle,
  Wanted,
} from './model.ts';
import { Access, Pin } from './model-access.ts';
import { SpokenArticle } from './model-aloud.ts';
import { ArticleEntry, ArticleInput, ArticlePicture, OpenArticle } from './model-article.ts';
import { AuthorityAct, AuthorityList, ShownAuthority } from './model-authority.ts';
import { BagInputs, BagState } from './model-bags.ts';
import { Batch, BatchId } from './model-batches.ts';
import { CataloguePage, LinkId, Offer } from './model-catalogue.ts';
import { ActInput, ActPreview, ActProgress, ActResult, HistoryEntry } from './model-changes.ts';
import {
  AuditProgress,
  AuditReport,
  ChecksState,
  EditionTimeline,
  Problem,
  Repaired,
  RepairFrom,
  ReportFormat,
} from './model-checks.ts';
import { ClipInput, ShownClip } from './model-clip.ts';
import { Correction, Learned } from './model-correction.ts';
import { Damage } from './model-damage.ts';
import { CollectedOutput, Dossier, DossierInputs, DossierSummary, ExportedDossier, ExportProgress } from './model-dossier.ts';
import { DownloadList, WhichDownloads } from './model-downloads.ts';
import { CatalogueInput, ExchangeInput, ExchangeProgress, Exported } from './model-exchange.ts';
import { DescribedTitle, HeldTitle, HoldingsExport, HoldingYear, Rulings, TitleFacts } from './model-holdings.ts';
import { FollowLinkInput, LinkTarget, MadeLink, MakeLinkInput } from './model-link.ts';
import { FoundMarks, MarkInputs, MarkList, MarkRef, ShownMark } from './model-marks.ts';
import { MenuAct, MenuState } from './model-menu.ts';
import { OcrInputs, OcrPageState, OcrProgress, Scan } from './model-ocr.ts';
import { EditionOutline } from './model-outline.ts';
import { ExportFormat, ShownPage } from './model-pages.ts';
import { FileKey, PaperInput, PaperProgress, Shared, Sheet, WrittenFile } from './model-paper.ts';
import { EditionReading, TitleReading } from './model-reading.ts';
import { SavedReport, SaveReportInput, ShownReport } from './model-report.ts';
import {
  AsideEdition,
  BroughtBack,
  CatalogueCopy,
  EmptyTrashInput,
  FullBackup,
  Health,
  OpenedBackup,
  ReadOnlyReason,
  SafetyProblem,
  SafetyProgress,
} from './model-safety.ts';
import {
  AskedInput,
  ConcordanceInput,
  ConcordanceOutput,
  ConcordanceProgress,
  FindInput,
  FindOutput,
  SearchExport,
  SuggestOutput,
  TallyInput,
  TallyOutput,
} from './model-search.ts';
import { SearchForm } from './model-search-form.ts';
import { ChangeSearchInput, Looked, Matched, SavedSearch, SaveSearchInput } from './model-searches.ts';
import { SelectedText, SelectionInput } from './model-selection.ts';
import { Settings } from './model-settings.ts';
import { Probe, SignInOffer, Source, TypedCredential } from './model-sources.ts';
import { TablePreview, TableReading } from './model-table.ts';
import { Title } from './model-titles.ts';
import { RemovedEdition } from './model-trash.ts';
import { UpdateState } from './model-updates.ts';

const call = <In extends z.ZodType, Out extends z.ZodType>(input: In, output: Out) => ({ input, output });
const nothing = z.strictObject({});
const Password = z.string().min(1).max(1024);

const Address = z.string().trim().min(1).max(4096);
const SourceTitle = z.string().trim().min(1).max(300);

/** The layout of a page, null where it has none (yet), and whether a person arranged it. */
const ShownLayout = z.object({ layout: PageLayout.nullable(), isCorrected: z.boolean() });

/** How the window stands that asks. */
const WindowState = z.strictObject({ isFullScreen: z.boolean() });

/** The calls, each an input and an output schema. */
export const calls = {
  'library.state': call(
    nothing,
    z.object({
      editions: z.int(),
      pending: z.int(),
      version: z.string(),
      batches: z.array(Batch),
      language: InterfaceLanguage,
      access: Access,
      /** Why nothing can be written; null where it can. */
      readOnly: ReadOnlyReason.nullable(),
    }),
  ),
  /** With `ids` those of them that the shelf shows; `skip` and `limit` take a part of what is found. `total` counts all that is found, with `ids` the whole shelf. */
  'editions.list': call(
    z.strictObject({
      title: z.string().max(300).optional(),
      from: Day.optional(),
      to: Day.optional(),
      ids: z.array(EditionId).max(200).optional(),
      skip: z.int().min(0).optional(),
      limit: z.int().min(1).optional(),
    }),
    z.object({ editions: z.array(Edition), total: z.int() }),
  ),
  /** `edition.direction` is the side from which it is read: the title's own where a person said one. */
  'editions.open': call(
    z.strictObject({ id: EditionId }),
    z.object({
      edition: Edition,
      reading: EditionReading,
      page: z.int().min(1),
      pages: z.array(PageSize),
      urls: z.object({ pdf: z.string(), cover: z.string(), picture: z.string(), thumb: z.string() }),
      password: z.string().nullable(),
    }),
  ),
  'editions.show': call(
    z.strictObject({ id: EditionId, page: z.int().min(1).optional() }),
    z.object({ edition: Edition, pages: z.array(ShownPage) }),
  ),
  /** `marks` are the stretches of the page's text that answer. */
  'editions.find': call(
    z.strictObject({ id: EditionId, query: z.string().max(10_000), isOpen: z.boolean().optional() }),
    z.object({ pages: z.array(z.object({ page: z.int().min(1), boxes: z.array(Box), marks: z.array(Mark) })) }),
  ),
  /** The edition by section, with the numbers that pages print and the headlines on them. */
  'editions.outline': call(z.strictObject({ id: EditionId }), EditionOutline),
  /** `learned` is what this correction taught of the title, with what was known before; null where it taught nothing new. */
  'editions.set': call(
    z.strictObject({ id: EditionId, correction: Correction }),
    z.object({ edition: Edition, learned: Learned.nullable() }),
  ),
  'editions.remove': call(
    z.strictObject({ ids: z.array(EditionId).min(1).max(10_000) }),
    z.object({ removed: z.array(EditionId) }),
  ),
  'editions.restore': call(
    z.strictObject({ ids: z.array(EditionId).min(1).max(10_000) }),
    z.object({ restored: z.array(EditionId) }),
  ),
  /** What lies in the trash, last removed first. `editions.restore` puts it back. */
  'trash.list': call(nothing, z.object({ editions: z.array(RemovedEdition) })),
  /** Deletes editions of the trash for good; null is all of it. There is no way back but a backup. */
  'trash.empty': call(EmptyTrashInput, z.object({ removed: z.array(EditionId), sizeBytes: z.int().min(0) })),
  'safety.health': call(nothing, Health),
  /** Copies the catalogue now. */
  'safety.copy': call(nothing, z.object({ copy: CatalogueCopy })),
  /** A full backup where the last one went, or where a dialog asks; null when none was chosen, or when it was stopped. */
  'safety.backUp': call(
    z.strictObject({ where: z.enum(['again', 'choose']), isChecking: z.boolean(), isPruning: z.boolean() }),
    z.object({ backup: FullBackup.nullable() }),
  ),
  'safety.stop': call(nothing, nothing),
  /** Catalogue and index made anew; the library is closed meanwhile, and the windows begin anew. */
  'safety.rebuild': call(nothing, nothing),
  /** Opens the library with an earlier copy of its catalogue. */
  'safety.restoreCopy': call(z.strictObject({ name: CatalogueCopy.shape.name }), nothing),
  /** Asks for a backup and for a folder, makes a library there, and opens it; null when none was chosen, or when it was stopped. */
  'safety.restore': call(
    nothing,
    z.object({ restored: z.object({ editions: z.int(), problems: z.array(SafetyProblem) }).nullable() }),
  ),
  /** Looks into the last full backup, or into one that is asked for; null when none was chosen. */
  'safety.openBackup': call(
    z.strictObject({ where: z.enum(['again', 'choose']) }),
    z.object({ backup: OpenedBackup.nullable() }),
  ),
  /** Brings editions back out of the backup that was looked into last. */
  'safety.bringBack': call(z.strictObject({ ids: z.array(EditionId).min(1).max(10_000) }), BroughtBack),
  /** The damaged files that repairs have set aside, by edition. */
  'safety.listAside': call(nothing, z.object({ editions: z.array(AsideEdition) })),
  /** Deletes those of some editions for good, null of all; an edition that is damaged now keeps its own, and is named. */
  'safety.deleteAside': call(
    EmptyTrashInput,
    z.object({ files: z.int().min(0), sizeBytes: z.int().min(0), failed: BroughtBack.shape.failed }),
  ),
  'safety.reveal': call(z.strictObject({ what: z.enum(['library', 'backup']) }), nothing),
  /** Asks for the folder of another library and opens that. */
  'library.choose': call(nothing, z.object({ isChosen: z.boolean() })),
  /** Asks for a folder and moves the library there; the old one stays until `library.deleteLeft`. */
  'library.move': call(nothing, z.object({ isMoving: z.boolean() })),
  'library.deleteLeft': call(nothing, nothing),
  'editions.unlock': call(
    z.strictObject({ id: EditionId, password: Password }),
    z.object({ edition: Edition, isKept: z.boolean() }),
  ),
  'editions.keepPosition': call(z.strictObject({ id: EditionId, page: z.int().min(1) }), nothing),
  /** `isCorrected` says that a person arranged the page. */
  'pages.layout': call(z.strictObject({ id: EditionId, page: z.int().min(1) }), ShownLayout),
  /** Keeps the page as a person left it; null goes back to what was found. Answers the page as it is now. */
  'pages.correct': call(
    z.strictObject({
      id: EditionId,
      page: z.int().min(1),
      articles: z.array(CorrectedArticle).min(1).max(1000).nullable(),
    }),
    ShownLayout,
  ),
  /** What is copied of a selection, which may go over several pages. */
  'pages.selection': call(SelectionInput, SelectedText),
  /** Where photographs lie on pages, a list a page, in points of the unrotated page. A scan of a whole page is none. */
  'pages.photographs': call(
    z.strictObject({ id: EditionId, pages: z.array(z.int().min(1)).min(1).max(8) }),
    z.object({ photographs: z.array(z.array(Box)) }),
  ),
  /** One page as a file that other programs read. */
  'pages.export': call(
    z.strictObject({ id: EditionId, page: z.int().min(1), as: ExportFormat }),
    z.object({ name: z.string(), text: z.string() }),
  ),
  /** All pages into a new folder, in one that is asked for; `saved` is null when none was chosen. */
  'editions.export': call(
    z.strictObject({ id: EditionId, as: ExportFormat }),
    z.object({ saved: z.object({ pages: z.int().min(1), folder: z.string() }).nullable() }),
  ),
  /** Writes editions for other institutions and programs where a dialog asks; `saved` is null when none was chosen, or when it was stopped. */
  'exchange.export': call(ExchangeInput, z.object({ saved: Exported.nullable() })),
  /** Writes a catalogue of them into a folder that is asked for. */
  'exchange.catalogue': call(CatalogueInput, z.object({ saved: Exported.nullable() })),
  'exchange.stop': call(nothing, nothing),
  /** Asks for a table of metadata and shows what it would change; `table` is null when none was chosen. */
  'exchange.chooseTable': call(nothing, z.object({ table: TablePreview.nullable() })),
  'exchange.previewTable': call(z.strictObject({ id: EditionId, reading: TableReading }), z.object({ table: TablePreview })),
  /** Changes what the preview of this stamp showed, as one act that `metadata.undo` takes back; `result` is null where nothing was to be changed. */
  'exchange.applyTable': call(
    z.strictObject({ id: EditionId, reading: TableReading, stamp: z.string().max(100) }),
    z.object({ result: ActResult.nullable() }),
  ),
  /** All articles of an edition in the order of reading; none while it is not in the index. */
  'articles.list': call(z.strictObject({ id: EditionId }), z.object({ articles: z.array(ArticleEntry) })),
  /** The article that a part belongs to, as text. */
  'articles.open': call(ArticleInput, OpenArticle),
  /** The same as sentences to be read aloud. */
  'articles.speak': call(ArticleInput, SpokenArticle),
  /** Its pictures, which take longer than its text. */
  'articles.pictures': call(ArticleInput, z.object({ pictures: z.array(ArticlePicture) })),
  /** The sheets on which something would be printed. An article is text, which breaks when it is printed: one sheet stands for all. */
  'paper.plan': call(PaperInput, z.object({ sheets: z.array(Sheet).min(1) })),
  /** Prints through the system's dialog; `isPrinted` is false when it was cancelled there, or stopped. */
  'paper.print': call(PaperInput, z.object({ isPrinted: z.boolean() })),
  /** The same as a PDF where a dialog asks, of pages the very pages; `saved` is null when none was chosen. */
  'paper.save': call(PaperInput, z.object({ saved: WrittenFile.nullable() })),
  'paper.stop': call(nothing, nothing),
  /** Asks for a file; `saved` is null when none was chosen. */
  'share.save': call(Shared, z.object({ saved: WrittenFile.nullable() })),
  /** Shows a file that was saved in its folder. */
  'share.reveal': call(z.strictObject({ key: FileKey }), nothing),
  /** Writes a temporary file that is ready when a page is dragged out of the window. */
  'share.prepare': call(Shared, WrittenFile),
  /** A drag has begun over this page: the prepared file goes with it. */
  'share.drag': call(z.strictObject({ key: FileKey, id: EditionId, page: z.int().min(1) }), nothing),
  /** The system's ways to share a file, where it has them. */
  'share.send': call(Shared, nothing),
  'search.find': call(FindInput, FindOutput),
  /** The names that a search can be narrowed to, sections under their preferred names. */
  'search.names': call(nothing, z.object({ titles: z.array(z.string()), sections: z.array(z.string()) })),
  /** The query as the form shows it; `form` is null where it asks for more than the form can show. */
  'search.read': call(z.strictObject({ query: z.string().max(2_000_000) }), z.object({ form: SearchForm.nullable() })),
  /** The query that asks for what the form says, in the words of a language. */
  'search.write': call(z.strictObject({ form: SearchForm, language: InterfaceLanguage }), z.object({ query: z.string() })),
  /** The whole result over time, by title, by language and by section, beside all that could have answered. */
  'search.tally': call(TallyInput, TallyOutput),
  /** Words of the archive that were perhaps meant, and other spellings of what was asked, each with what it would find. */
  'search.suggest': call(AskedInput, SuggestOutput),
  /** The words of a query in their context. */
  'search.concordance': call(ConcordanceInput, ConcordanceOutput),
  /** Nobody waits for the concordance of an asker any more: its reading ends with `search/overtaken`. */
  'search.leave': call(z.strictObject({ asker: z.string().max(60) }), nothing),
  /** Writes a table or a picture of a search where a dialog asks; `saved` is the name of the file, null when none was chosen. */
  'search.export': call(SearchExport, z.object({ saved: z.string().nullable() })),
  'dossiers.list': call(nothing, z.object({ dossiers: z.array(DossierSummary) })),
  'dossiers.open': call(DossierInputs.one, z.object({ dossier: Dossier })),
  'dossiers.create': call(DossierInputs.create, z.object({ dossier: DossierSummary })),
  'dossiers.change': call(DossierInputs.change, z.object({ dossier: DossierSummary })),
  /** The dossier stays restorable for as long as the program runs, and so does what is taken out of one. */
  'dossiers.remove': call(DossierInputs.one, nothing),
  'dossiers.restore': call(DossierInputs.restore, z.object({ dossier: DossierSummary })),
  'dossiers.collect': call(DossierInputs.collect, CollectedOutput),
  'dossiers.arrange': call(DossierInputs.arrange, nothing),
  'dossiers.comment': call(DossierInputs.comment, nothing),
  'dossiers.take': call(DossierInputs.take, z.object({ taken: z.array(EditionId) })),
  /** Asks for a file, or of several pictures for a folder; `saved` is null when none was chosen, or when the export was stopped. */
  'dossiers.export': call(DossierInputs.export, z.object({ saved: ExportedDossier.nullable() })),
  'dossiers.stopExport': call(nothing, nothing),
  'marks.list': call(MarkInputs.list, MarkList),
  /** `isKnown` says that the very same mark was there, which got the colour. */
  'marks.add': call(MarkInputs.add, z.object({ mark: ShownMark, isKnown: z.boolean() })),
  'marks.change': call(MarkInputs.change, nothing),
  /** The marks stay restorable for as long as the program runs. */
  'marks.remove': call(MarkInputs.some, z.object({ removed: z.array(MarkRef) })),
  'marks.restore': call(MarkInputs.some, nothing),
  'marks.find': call(MarkInputs.find, FoundMarks),
  /** Asks for a file; `saved` is null when none was chosen. */
  'marks.export': call(MarkInputs.export, z.object({ saved: z.object({ name: z.string() }).nullable() })),
  'clips.show': call(ClipInput, ShownClip),
  /** Where a link to a place in a newspaper leads in this library. */
  'links.follow': call(FollowLinkInput, LinkTarget),
  'links.make': call(MakeLinkInput, MadeLink),
  'add.chooseFiles': call(nothing, z.object({ batchId: BatchId.nullable() })),
  'add.chooseFolder': call(nothing, z.object({ batchId: BatchId.nullable() })),
  'add.samples': call(nothing, z.object({ batchId: BatchId })),
  'add.retry': call(
    z.strictObject({ batchId: BatchId, item: z.int().min(0), password: Password.optional() }),
    z.object({ batchId: BatchId }),
  ),
  'add.cancel': call(z.strictObject({ batchId: BatchId }), nothing),
  'add.dismiss': call(z.strictObject({ batchId: BatchId }), nothing),
  'sources.list': call(nothing, z.object({ sources: z.array(Source) })),
  'sources.probe': call(z.strictObject({ address: Address, credential: TypedCredential.optional() }), z.object({ probe: Probe })),
  'sources.add': call(
    z.strictObject({
      address: Address,
      title: SourceTitle.optional(),
      isFollowed: z.boolean().optional(),
      schedule: Schedule.optional(),
      wanted: Wanted.optional(),
      credential: TypedCredential.optional(),
    }),
    z.object({ source: Source }),
  ),
  'sources.addFolder': call(nothing, z.object({ source: Source.nullable() })),
  'sources.change': call(
    z.strictObject({
      id: EditionId,
      title: SourceTitle.optional(),
      isFollowed: z.boolean().optional(),
      schedule: Schedule.optional(),
      wanted: Wanted.optional(),
      afterwards: Afterwards.optional(),
    }),
    z.object({ source: Source }),
  ),
  /** The source stays restorable, secret and all, for as long as the program runs. */
  'sources.remove': call(z.strictObject({ id: EditionId }), nothing),
  'sources.restore': call(z.strictObject({ id: EditionId }), z.object({ source: Source })),
  'sources.check': call(z.strictObject({ ids: z.array(EditionId).max(10_000).optional() }), nothing),
  'sources.offer': call(z.strictObject({ id: EditionId }), z.object({ offer: SignInOffer })),
  'sources.signIn': call(
    z.strictObject({ id: EditionId, credential: TypedCredential }),
    z.object({ source: Source, isKept: z.boolean() }),
  ),
  'sources.signOut': call(z.strictObject({ id: EditionId }), z.object({ source: Source })),
  'catalogue.open': call(z.strictObject({ sourceId: EditionId }), z.object({ page: CataloguePage })),
  'catalogue.follow': call(z.strictObject({ link: LinkId }), z.object({ page: CataloguePage })),
  'catalogue.search': call(
    z.strictObject({ link: LinkId, terms: z.string().trim().min(1).max(500) }),
    z.object({ page: CataloguePage }),
  ),
  /** How offers stand now, from the library alone; offers that main no longer knows are left out. */
  'catalogue.states': call(
    z.strictObject({ offers: z.array(LinkId).max(10_000) }),
    z.object({ states: z.array(Offer.pick({ id: true, state: true, editionId: true })) }),
  ),
  'catalogue.fetch': call(
    z.strictObject({ offers: z.array(LinkId).min(1).max(1000) }),
    z.object({ downloads: z.array(EditionId) }),
  ),
  'catalogue.subscribe': call(z.strictObject({ link: LinkId }), z.object({ source: Source })),
  'downloads.list': call(nothing, DownloadList),
  'downloads.pause': call(WhichDownloads, nothing),
  'downloads.resume': call(WhichDownloads, nothing),
  'downloads.cancel': call(WhichDownloads, nothing),
  'downloads.retry': call(WhichDownloads.extend({ password: Password.optional() }), nothing),
  'downloads.dismiss': call(WhichDownloads, nothing),
  /** Takes back a cancel or a dismiss of this run of the program; what is no longer known is passed over. */
  'downloads.restore': call(z.strictObject({ ids: z.array(EditionId).min(1).max(10_000) }), nothing),
  'searches.list': call(nothing, z.object({ searches: z.array(SavedSearch) })),
  'searches.save': call(SaveSearchInput, z.object({ search: SavedSearch })),
  'searches.change': call(ChangeSearchInput, z.object({ search: SavedSearch })),
  /** The search stays restorable, with its new pages, for as long as the program runs. */
  'searches.remove': call(z.strictObject({ id: EditionId }), nothing),
  'searches.restore': call(z.strictObject({ id: EditionId }), z.object({ search: SavedSearch })),
  /** Counts what is new as seen, and answers what it was; with `sinceMs` also what was new since an earlier look. */
  'searches.look': call(z.strictObject({ id: EditionId, sinceMs: z.int().min(0).optional() }), Looked),
  /** The editions with pages that are pictures of text, and how far their reading is. */
  'ocr.scans': call(nothing, OcrProgress.extend({ scans: z.array(Scan) })),
  /** Those pages of one edition. */
  'ocr.pages': call(OcrInputs.one, z.object({ pages: z.array(OcrPageState) })),
  'ocr.start': call(OcrInputs.start, z.object({ pages: z.int().min(1) })),
  'ocr.pause': call(OcrInputs.some, nothing),
  /** Goes on with what was paused, and tries once more what failed. */
  'ocr.resume': call(OcrInputs.some, nothing),
  /** What has been read stays. Also puts away that an edition is done. */
  'ocr.cancel': call(OcrInputs.some, nothing),
  /** Takes away what was read of an edition; `pages` counts it. */
  'ocr.remove': call(OcrInputs.one, z.object({ pages: z.int().min(0) })),
  'titles.list': call(nothing, z.object({ titles: z.array(Title) })),
  'titles.preview': call(
    z.strictObject({ title: SourceTitle, keep: KeepRule, isArchive: z.boolean() }),
    z.object({ editions: z.array(Edition), sizeBytes: z.int().min(0) }),
  ),
  'titles.keep': call(
    z.strictObject({ title: SourceTitle, keep: KeepRule, isArchive: z.boolean() }),
    z.object({ titles: z.array(Title), removed: z.array(EditionId) }),
  ),
  /** Null forgets what was learned, and what was corrected so far teaches nothing any more; a style takes that back. */
  'titles.style': call(
    z.strictObject({ title: SourceTitle, style: TitleStyle.nullable() }),
    z.object({ titles: z.array(Title) }),
  ),
  /** Keeps by what later files of a title are known; null forgets it. Answers what was known before. */
  'titles.recognise': call(
    z.strictObject({ title: SourceTitle, recognition: Recognition.nullable() }),
    z.object({ before: Recognition.nullable() }),
  ),
  'holdings.titles': call(nothing, z.object({ titles: z.array(HeldTitle) })),
  /** One year of a title, the last one unless it is told. */
  'holdings.year': call(z.strictObject({ title: SourceTitle, year: z.int().min(1).max(9999).optional() }), HoldingYear),
  'holdings.describe': call(z.strictObject({ title: SourceTitle }), DescribedTitle),
  'holdings.setFacts': call(z.strictObject({ title: SourceTitle, facts: TitleFacts }), z.object({ before: TitleFacts })),
  /** Answers what takes the rulings back. */
  'holdings.rule': call(z.strictObject({ rulings: z.array(Rulings).min(1).max(10_000) }), z.object({ before: z.array(Rulings) })),
  /** `saved` is null where no place was chosen. `issues` counts the lines of a claim list. */
  'holdings.export': call(HoldingsExport, z.object({ saved: z.string().nullable(), issues: z.int().min(0) })),
  /** Writes the claim list and keeps what is missing in it as claimed today; nothing is claimed where no place was chosen. */
  'holdings.claim': call(
    HoldingsExport.omit({ as: true }),
    z.object({ saved: z.string().nullable(), issues: z.int().min(0), before: z.array(Rulings) }),
  ),
  /** How all editions of a title are read. Answers how they were read before. */
  'titles.reading': call(z.strictObject({ title: SourceTitle, reading: TitleReading }), z.object({ before: TitleReading })),
  /** What an act over many editions would come to. Changes nothing. */
  'metadata.preview': call(ActInput, ActPreview),
  /** Changes many editions as one act; `metadata.undo` takes it back as a whole, for as long as the library is open. */
  'metadata.change': call(ActInput, ActResult),
  'metadata.undo': call(nothing, ActResult),
  'metadata.redo': call(nothing, ActResult),
  /** Stops the act under way; what was changed until then stays changed, and can be taken back. */
  'metadata.stop': call(nothing, nothing),
  'metadata.acts': call(nothing, ActResult.pick({ undo: true, redo: true })),
  /** What was known of an edition before, the last change first. */
  'metadata.history': call(z.strictObject({ id: EditionId }), z.object({ changes: z.array(HistoryEntry) })),
  'checks.state': call(nothing, ChecksState),
  /** Holds the files against the catalogue, with `isFull` every byte; ends with its report, or where it is stopped with what it found until then. */
  'checks.run': call(z.strictObject({ isFull: z.boolean() }), z.object({ report: AuditReport })),
  /** Ends an audit or a repair that runs. */
  'checks.stop': call(nothing, nothing),
  /** What is known to be wrong now, the editions of which files are damaged, and those among them that can be fetched again. */
  'checks.problems': call(
    nothing,
    z.object({ problems: z.array(Problem), damaged: z.array(EditionId), fromSource: z.array(EditionId) }),
  ),
  /** Asks for a file for the last report; `saved` is null when none was chosen, or where there is no report. */
  'checks.save': call(z.strictObject({ as: ReportFormat }), z.object({ saved: z.string().nullable() })),
  /** Reads every byte of one edition. */
  'checks.edition': call(z.strictObject({ id: EditionId }), z.object({ damage: Damage.nullable() })),
  /** Asks for a folder or a file with good copies, or fetches the edition again; `repaired` is null when nothing was chosen. */
  'checks.repair': call(z.strictObject({ id: EditionId, from: RepairFrom }), z.object({ repaired: Repaired.nullable() })),
  /** Shows the folder of an edition in the system's file manager. */
  'checks.reveal': call(z.strictObject({ id: EditionId }), nothing),
  'editions.timeline': call(z.strictObject({ id: EditionId }), EditionTimeline),
  /** Asks for a file; `saved` is null when none was chosen. */
  'editions.premis': call(z.strictObject({ id: EditionId }), z.object({ saved: z.string().nullable() })),
  /** How sections or places of a title are called, with how often each name is used, and what is proposed. */
  'authority.show': call(AuthorityList, ShownAuthority),
  /** Changes the list; `metadata.undo` takes it back. */
  'authority.change': call(AuthorityList.extend({ act: AuthorityAct }), ShownAuthority),
  'editions.pin': call(z.strictObject({ ids: z.array(EditionId).min(1).max(10_000), isPinned: z.boolean() }), nothing),
  /** Opens another window: on an edition, at a page where one is said, or on the shelf. */
  'window.open': call(z.strictObject({ id: EditionId.nullable(), page: z.int().min(1).nullable() }), nothing),
  'window.state': call(nothing, WindowState),
  /** Fills the screen with the window that asks, or no longer. */
  'window.fill': call(WindowState, nothing),
  /** What the page of the window can do now, for the application's menu. */
  'window.can': call(MenuState, nothing),
  /** Begins the reading room: from now on nothing can be changed until the same PIN ends it. */
  'access.enter': call(z.strictObject({ pin: Pin }), z.object({ access: Access })),
  'access.leave': call(z.strictObject({ pin: z.string().max(100) }), z.object({ access: Access })),
  /** For the next visitor: what this one chose is forgotten. */
  'access.renew': call(nothing, z.object({ access: Access })),
  /** What is being done with bags, and what came of the last task. The three below ask where by a dialog, and answer the same at the end. */
  'bags.state': call(nothing, BagState),
  'bags.export': call(BagInputs.export, BagState),
  'bags.verify': call(BagInputs.choose, BagState),
  'bags.import': call(BagInputs.choose, BagState),
  'bags.stop': call(nothing, nothing),
  /** Asks by a dialog for the profile by which bags are then exported, verified and imported. */
  'bags.chooseProfile': call(nothing, BagState),
  'bags.dropProfile': call(nothing, BagState),
  /** Makes a report of a problem, to be looked at. Nothing of it is written or sent anywhere. */
  'report.show': call(nothing, ShownReport),
  /** Asks for a file for a report that was shown. */
  'report.save': call(SaveReportInput, SavedReport),
  /** How the program stands with newer versions of itself. The four below answer the same. */
  'updates.state': call(nothing, UpdateState),
  'updates.look': call(nothing, UpdateState),
  'updates.download': call(nothing, UpdateState),
  'updates.cancel': call(nothing, UpdateState),
  /** Ends the program, installs what is here, and starts it again. */
  'updates.restart': call(nothing, UpdateState),
  'settings.get': call(nothing, Settings),
  'settings.set': call(Settings.partial().strict(), Settings),
} as const;

/** What main tells the page without being asked. */
export const events = {
  'library.changed': z.object({ ids: z.array(EditionId).nullable() }),
  'add.progress': Batch,
  /** The system hands over files that cannot be added here; `fault` says why, and what to do. */
  'add.refused': z.object({ fault: Fault }),
  'sources.changed': z.object({ sources: z.array(Source) }),
  'downloads.changed': DownloadList,
  'ocr.changed': OcrProgress,
  'edition.arrived': z.object({ id: EditionId, title: z.string(), day: Day.nullable() }),
  'settings.changed': Settings,
  /** How far an audit is, null where none runs; what is verified or wrong may have changed. */
  'checks.changed': z.object({ progress: AuditProgress.nullable() }),
  /** The reading room began or ended, or a visit did. */
  'access.changed': z.object({ access: Access }),
  /** How a title is read was changed, by whichever window. */
  'titles.changed': z.object({ title: z.string(), reading: TitleReading }),
  'metadata.progress': ActProgress,
  /** A list of a title was changed, by whichever window. */
  'authority.changed': nothing,
  'metadata.acts': ActResult.pick({ undo: true, redo: true }),
  /** What a person said of a title as a serial, or of its days, was changed. */
  'holdings.changed': z.object({ titles: z.array(z.string()) }),
  'searches.changed': z.object({ searches: z.array(SavedSearch) }),
  'search.reading': ConcordanceProgress,
  /** New pages that a person wishes to be notified of. */
  'searches.matched': Matched,
  'dossiers.changed': z.object({ dossiers: z.array(DossierSummary) }),
  /** Marks on these editions, or on versions that they replace, have changed. */
  'marks.changed': z.object({ ids: z.array(EditionId) }),
  /** How far a copy of the whole is; null when none is under way any more. */
  'safety.progress': z.object({ progress: SafetyProgress.nullable() }),
  'bags.changed': BagState,
  'updates.changed': UpdateState,
  'paper.progress': z.object({ progress: PaperProgress }),
  'exchange.progress': z.object({ progress: ExchangeProgress }),
  'dossiers.exporting': z.object({ progress: ExportProgress }),
  /** The system hands over a link to a place in a newspaper, which nobody has read yet. */
  'links.go': z.object({ link: z.string() }),
  /** The shell asks for an edition to be read, such as one whose notification was clicked. */
  'editions.go': z.object({ id: EditionId }),
  /** The shell asks for what is new in a saved search, or for the page itself where it is one; null is all saved searches. */
  'searches.go': z.object({
    id: EditionId.nullable(),
    hit: z.object({ editionId: EditionId, page: z.int().min(1) }).nullable(),
  }),
  /** This window began or ended to fill the screen. */
  'window.changed': WindowState,
  /** The menu asks the page in front for something that it said it can do. */
  'menu.act': z.object({ act: MenuAct }),
  'places.go': z.object({ place: z.enum(['shelf', 'search', 'notebook', 'sources', 'settings', 'help', 'tour', 'report']) }),
} as const;

export type CallName = keyof typeof calls;
export type Input<Name extends CallName> = z.input<(typeof calls)[Name]['input']>;
export type ParsedInput<Name extends CallName> = z.output<(typeof calls)[Name]['input']>;
export type Output<Name extends CallName> = z.output<(typeof calls)[Name]['output']>;
export type EventName = keyof typeof events;
export type EventValue<Name extends EventName> = z.output<(typeof events)[Name]>;

/** The calls that a window answers for itself; the core knows of no window. */
export type WindowCallName = Extract<CallName, `window.${string}`>;
type HandlersOf<Names extends CallName> = { [Name in Names]: (input: ParsedInput<Name>) => Promise<Output<Name>> | Output<Name> };

/** One function a call of the core: a missing, misspelled or wrongly typed handler does not compile. */
export type Handlers = HandlersOf<Exclude<CallName, WindowCallName>>;
/** The same of a window. */
export type WindowHandlers = HandlersOf<WindowCallName>;
