// Words of French and English that carry a hyphen of their own, for telling it from one that a printer put at a line's end.
// Refuses to be a dictionary: it holds what newspapers print often and a small edition may print but once.

const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/));

/** Whole compounds, lower case. */
export const compounds = words(`
  après-midi arc-en-ciel au-delà au-dessous au-dessus au-devant aide-soignant aide-soignante au-dehors au-dedans avant-centre
  avant-dernier avant-dernière avant-garde avant-goût avant-hier avant-poste avant-projet avant-propos avant-veille bas-côté
  bande-annonce bien-être bouche-à-oreille bric-à-brac brise-glace c'est-à-dire café-théâtre casse-croûte casse-tête centre-ville
  cerf-volant chasse-neige chassé-croisé chauve-souris chef-d'œuvre chef-lieu chemin-de-fer chou-fleur ci-contre ci-dessous ci-dessus
  ci-joint clin-d'œil coffre-fort compte-gouttes compte-rendu contre-attaque contre-la-montre contre-pied cordon-bleu coup-de-poing
  couvre-feu court-circuit cul-de-sac demi-finale demi-heure demi-tour dix-huit dix-neuf dix-sept eau-de-vie en-tête essuie-glace
  état-major états-unis fer-blanc face-à-face fac-similé fait-divers faux-semblant faux-fuyant garde-à-vous garde-chasse garde-côte
  garde-fou garde-manger garde-robe goutte-à-goutte grand-chose grand-duc grand-mère grand-messe grand-peine grand-père grand-place
  grands-parents gratte-ciel gréco-romain hors-bord hors-d'œuvre hors-jeu hors-la-loi hôtel-de-ville jusque-là là-bas là-dedans
  là-dessous là-dessus là-haut laissez-passer lance-roquettes libre-échange libre-service lieu-dit lieux-dits long-métrage
  court-métrage main-d'œuvre mi-chemin mi-temps mille-feuille mini-jupe mort-né mot-clé moyen-orient proche-orient extrême-orient
  nord-est nord-ouest nouveau-né nulle-part passe-partout passe-temps petit-déjeuner petit-fils petite-fille peut-être pied-à-terre
  pique-nique plate-forme plus-value point-virgule pont-levis porte-à-porte porte-avions porte-bonheur porte-clés porte-monnaie
  porte-parole pot-au-feu pot-de-vin presqu'île procès-verbal quant-à-soi quatre-vingt quatre-vingts quatre-vingt-dix qu'en-dira-t-on
  quelques-uns quelques-unes radio-télévision rendez-vous réveille-matin rez-de-chaussée rond-point sage-femme sans-abri sans-papiers
  savoir-faire savoir-vivre semi-remorque serre-livres sous-bois sous-marin sous-préfet sous-sol sous-titre sud-est sud-ouest
  tête-à-tête tête-bêche timbre-poste tire-bouchon tiroir-caisse tout-puissant trait-d'union trois-quarts va-et-vient vice-président
  vice-présidente vide-greniers vis-à-vis volte-face vol-au-vent week-end
  air-conditioned all-time anti-war brother-in-law by-election by-product check-in co-operative co-operation
  cross-border day-to-day ex-minister ex-president eye-witness far-reaching father-in-law face-to-face first-class first-hand follow-up
  full-time good-looking great-grandfather great-grandmother half-hour hard-working high-level high-speed ice-cream ill-fated know-how
  large-scale left-wing right-wing life-size long-awaited long-distance long-standing long-term low-cost make-up mid-air mother-in-law
  mother-of-pearl much-needed new-born non-profit old-fashioned one-way on-site open-air part-time passer-by post-war pre-war
  re-election ready-made runner-up second-hand self-made short-lived short-term single-handed sixth-former small-scale so-called son-in-law
  state-of-the-art T-shirt two-thirds up-to-date vice-president warm-up well-being well-known wide-ranging world-class world-wide x-ray
  year-old year-round
`);

/** First parts that keep their hyphen before any word that stands alone elsewhere. */
export const compoundHeads = words(`
  vice ex non demi mi semi quasi sous avant après arrière grand grande saint sainte petit petite peut peu au par dix
  vingt trente quarante cinquante soixante quatre est anti pro franco self well twenty thirty forty fifty sixty seventy eighty ninety
`);

/** Last parts of French inversions and of demonstratives: `dira-t-il`, `celui-là`, `lui-même`. */
export const compoundTails = words(`
  il elle on ils elles je tu nous vous moi toi lui leur eux ci là même mêmes y en ce le la les uns unes t-il t-elle t-on t-ils t-elles
`);

/** Pronouns, and what follows them after a hyphen: `celui-ci`, `eux-mêmes`. */
export const pronouns = words('celui celle ceux celles lui elle elles eux moi toi soi nous vous');
export const pronounTails = words('ci là même mêmes');

/** Numbers that English writes after a hyphen. */
export const smallNumbers = words(
  'one two three four five six seven eight nine first second third fourth fifth sixth seventh eighth ninth',
);
