// Three small papers that print what a search stumbles over, each trap in a sentence of its own. What each is for stands in the truth table.
import type { ProofPaper } from './proof-paper.ts';

const french: ProofPaper = {
  file: 'feuille-d-epreuve.pdf',
  masthead: {
    title: 'La Feuille d’épreuve',
    day: '2003-05-09',
    issue: '12',
    language: 'fr',
    direction: 'ltr',
    price: '',
    pages: 3,
  },
  printedDay: 'Vendredi 9 mai 2003',
  printedIssue: 'N° 12',
  lines: ['Journal des imprimeurs et des correcteurs'],
  pages: [
    {
      section: '',
      headline: 'Les signes qui trompent le lecteur',
      paragraphs: [
        'L’œuvre du cœur est celle d’une sœur qui cuit un œuf de bœuf, ex æquo avec le curriculum vitæ de son frère.',
        'La ﬁn de l’aﬀaire ﬁnancière se joue au bord du ﬂeuve, dans un oﬃce où l’aﬄuence est grande.',
        'Jusqu’à aujourd’hui, lorsqu’il pleuvait, on rentrait ; puisqu’elle a séché, l’ardoise est restée dehors, et quelqu’un l’a volée.',
        'Les prud’hommes ont entendu Jeanne d’Arc, l’abbé d’Alembert et M. Entr’acte, qu’on n’attendait plus.',
        'Le vice-président a passé un week-end au pied des gratte-ciel, sans son porte-parapluie.',
        'On a tiré 17 321 exemplaires, vendus 2,40 francs, au n° 42 de la rue ; le total fait 1 000 000 de feuilles.',
        'Le phare garde un deux trois quatre cinq la digue. Il y a des pages où les mots se tiennent à distance.',
        'Les chevaux des généraux mangent dans des bateaux nationaux, et les journaux en parlent avec régularité.',
        'La foule a manifesté pour la consti\u00ADtution, et contre l’anticonsti\u00ADtutionnel projet de loi du gouvernement.',
        'On écrit Saint-Étienne, Évreux, Ça ira, Noël, l’été, la forêt, le maïs, le garçon et l’aiguë.',
      ],
    },
    {
      section: 'Économie',
      headline: 'Ce que les mots deviennent sans trait',
      paragraphs: [
        'Le vicepresident de la coopérative a passé un bon weekend sous un gratteciel de province, dit-on.',
        'Les économistes disent que l’économie est économique, et que les économies des ménages sont en hausse.',
        'Une oeuvre sans ligature vaut une oeuvre ; un boeuf reste un boeuf, et la financiere d’en face le sait bien.',
        'Le phare éteint. La digue est loin. On garde la nuit pour ceux qui dorment, et le jour pour ceux qui travaillent.',
        'Un cote n’est pas une côte, ni un côté ; un mur mûr mure, et le jeune jeûne. La tache est une tâche.',
        'Les ÉLÈVES de l’ÉCOLE ont écrit en CAPITALES ; d’autres eleves de l’ecole n’ont mis aucun accent.',
        'Il faut des numéros : 2003, 09/05/2003, 75 011, 3,14 et 1 250 000 ; et des heures : 20 h 30.',
      ],
    },
    {
      section: 'Faits divers',
      headline: 'Deux langues sur une page',
      paragraphs: [
        'Le mot مكتبة veut dire bibliothèque, et le mot كتاب veut dire livre : on les a posés dans une phrase française.',
        'La compagnie Air France/KLM et la société AT&T ont signé avec l’O.N.U. un accord sur www.exemple.org pour cent ans.',
        'Les passagers du vol AF-447 et de l’Airbus A380 sont arrivés avec leur e-mail, leur T-shirt et leur C.V. en main.',
        'Quelques amis\u200B invi\u200Csibles et des mots \u2066isolés\u2069 traversent la ligne, où nul ne voit les signes qui les entourent.',
        'Le conseil de la ville a voté le budget de la ville ; la ville a voté contre le conseil de la région.',
      ],
    },
  ],
};

const english: ProofPaper = {
  file: 'the-proof-sheet.pdf',
  masthead: { title: 'The Proof Sheet', day: '1999-12-31', issue: '7', language: 'en', direction: 'ltr', price: '', pages: 2 },
  printedDay: 'Friday 31 December 1999',
  printedIssue: 'No. 7',
  lines: ['A paper for printers and their readers'],
  pages: [
    {
      section: '',
      headline: 'Words that come apart',
      paragraphs: [
        'The king’s men and the kings of old were running when the runner who runs every morning had already run home.',
        'The co-operation of the co-operative was a re-election pledge; a follow-up came from the vice-president last week.',
        'They don’t know, we can’t say, and she’s sure it’s theirs. Rock ’n’ roll was played at O’Brien’s on Saturday.',
        'The naïve café owner, Zoë Brontë, wrote her résumé in the façade of the Hôtel, and nobody said a word.',
        'The lantern burned one two three four five beside the ladder. Distances are counted in words that lie between.',
        'The government governs, governed and will be governing; governors of the province have their own government.',
        'A ﬂoor of ﬁne oﬃces was ﬁlled with coﬀee; the baﬄed ﬁreman ﬂed, and the printer used every ligature he had.',
        'There were 31,500 readers, 7 printers, 3.5 tons of paper and the 20th century, which ends tonight, or next year.',
      ],
    },
    {
      section: 'Business',
      headline: 'Words that grow together',
      paragraphs: [
        'The cooperation of the cooperative was a reelection pledge; a followup came from the vicepresident last week.',
        'A lantern went out. Beside it stood the ladder. The economics of economical economies are an economic matter.',
        'We were told that the children’s universities and the university’s child had both been relocated by relocation.',
        'Nobody said election, though elections were held, and the elected were electing someone to be called the elector.',
        'The dock was empty; the docks were full. The flag was black. Printers like printing on printed paper in print.',
      ],
    },
  ],
};

const arabic: ProofPaper = {
  file: 'waraqat-al-tajriba.pdf',
  masthead: { title: 'ورقة التجربة', day: '2010-06-15', issue: '٣', language: 'ar', direction: 'rtl', price: '', pages: 3 },
  printedDay: 'الثلاثاء ١٥ يونيو ٢٠١٠',
  printedIssue: 'العدد ٣',
  lines: ['جريدة المطبعيين والمصححين'],
  pages: [
    {
      section: '',
      headline: 'ما يضل فيه الباحث',
      paragraphs: [
        'أَعْلَنَتِ الحُكُومَةُ عَنْ بَرْنَامَجٍ جَدِيدٍ لِتَرْمِيمِ القَنَاطِرِ، وَقَالَ الوَزِيرُ إِنَّ الأَشْغَالَ سَتَبْدَأُ قَرِيبًا.',
        'كتب المصحح كلمة المـــــطبعة بتطويل، وكلمة الجـــريدة كذلك، ثم عاد إلى عمله بعد الظهر.',
        'يقول الفارسي کتابخانه ويكتب علی الورق بياء لا نقط تحتها، ويكتب پاریس وچای وگيلان كما يكتبها أهله.',
        'في سنة ٢٠١٠ بيعت ٣٢١ نسخة، وفي سنة ۱۹۷۴ بيعت ٥٠ نسخة، وفي سنة 1999 لم تبع نسخة.',
        'جلس المسؤول في المستشفى مع الآباء والأمهات، وأكل الإخوة خبزا وشربوا ماء، ثم سأل الطبيب عن الهيئة.',
        'المنارة تحرس واحد اثنان ثلاثة أربعة خمسة الرصيف. والمسافة تعد بالكلمات التي بينهما لا بالحروف.',
      ],
    },
    {
      section: 'ثقافة',
      headline: 'الحروف التي تلتصق بالكلمات',
      paragraphs: [
        'دخل التلميذ القنطرة، وخرج من قنطرة أخرى، ومر بالقنطرة الثالثة، ووقف للقنطرة الرابعة كالقنطرة نفسها.',
        'والمطبعة قديمة فالمطبعة لا تعمل، ومطبعة الحي أحدث، ومطابع المدينة كلها مغلقة في هذا اليوم.',
        'قال الكاتب وقالت الكاتبة وكتب الكاتبون وكتبت الكاتبات، فهم كتاب وهن كاتبات، ولكل منهم مكتب.',
        'اعلنت الحكومه عن برنامج بلا همزات ولا نقط: الاشغال، الاباء، المسوول، المستشفي، الهيية، الى، على.',
        'المنارة مطفأة. وخلفها الرصيف. ولا أحد يحرس أحدا في هذه الليلة الطويلة من ليالي الصيف.',
      ],
    },
    {
      section: 'رياضة',
      headline: 'لغتان في سطر واحد',
      paragraphs: [
        'اشترت شركة Airbus طائرة A380 من مدينة Toulouse، ونشرت الخبر على موقع www.misal.org في الدار البيضاء.',
        'قرأ الصحفي كلمة bibliothèque في كتاب فرنسي، ثم كلمة library في كتاب آخر، ولم يجد لهما شرحا.',
        'نص فيه علامات \u200Fخفية\u200F بين الكلمات مثل \u202Bالاتجاه\u202C و\u2067العزل\u2069 لا يراها القارئ ولا تمنعه من البحث.',
        'انتهت المباراة 3-2 أمام 45000 متفرج، و2010 هو عام الكأس، والهدف في الدقيقة 90.',
      ],
    },
  ],
};

/** The papers. */
export const trapPapers: readonly ProofPaper[] = [french, english, arabic];
