// `npm run bench:layout`: how well pages become articles, measured against truth, with the trivial answers and the tags beside.
// Refuses to judge a build: a figure that falls short is printed as such, and the exit code stays 0.
import { printFigures } from './figures.ts';
import { benchAlto } from './layout/bench-alto.ts';
import { benchArticles } from './layout/bench-articles.ts';
import { benchLayoutCost } from './layout/bench-cost.ts';
import { benchMastheads } from './layout/bench-mastheads.ts';
import { reportPeers } from './peers.ts';

reportPeers();
printFigures('Articles', await benchArticles());
printFigures('Mastheads', benchMastheads());
printFigures('Files of libraries', benchAlto());
printFigures('What a page costs', await benchLayoutCost());
