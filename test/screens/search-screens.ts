// Searching: the start, results, what is wrong with a query, the form, lines in context, time, and saved searches.
import { ask } from '../app/steps.ts';
import { clicks, fills, goes, hovers, named, presses, type Screen, screen, searches, shows } from './screen.ts';

const saveButton = named('button', (words) => words.searches.save);

/** In this order. */
export const searchScreens: readonly Screen[] = [
  screen('search-start', [goes('#/search'), shows('.search-start')]),
  screen('search', [searches(), shows('.preview img[data-seen]')], { isMain: true }),
  screen('search-none', [goes('#/search?q=xylophonique&lang=ar&written='), shows('.loosen')]),
  screen('search-none-at-all', [goes('#/search?q=xylophonique'), shows('.loosen button')]),
  screen('search-mistake', [searches('harbour) fishing)'), shows('.query-mistakes')]),
  screen('search-refused', [goes('#/search?q=NEAR('), shows('[role=alert]')]),
  screen('search-suggestion', [goes('#/search?q=harbuor'), shows('[role=status] button')]),
  screen('search-form', [searches(), presses('Control+Shift+k'), shows('[role=dialog] .form-query')]),
  screen('search-enlarged', [searches(), hovers('.crop-button'), shows('.enlarged .frame')], { keepsPointer: true }),
  screen(
    'search-timeline',
    [
      searches('bibliothèque OR المكتبات OR harbour'),
      clicks(named('button', (words) => words.study.counts)),
      shows('.count-line'),
    ],
    { isMain: true },
  ),
  screen('concordance', [searches(undefined, '&view=concordance&order=left'), shows('.lines-all .line')], { isMain: true }),
  screen('concordance-none', [goes('#/search?q=page:1&view=concordance'), shows('.empty button')]),
  screen('search-save', [searches(), clicks(saveButton), shows('.panel')]),
  screen('search-saved', [
    async ({ app, paper }) => {
      await ask(app, 'searches.save', { name: paper.query, query: paper.query, notify: 'digest' });
      await ask(app, 'searches.save', { name: 'البحر · la mer', query: 'mer OR البحر', notify: 'none' });
    },
    goes('#/search'),
    shows(named('region', (words) => words.searches.heading)),
  ]),
  screen('search-changed', [
    goes('#/search'),
    ({ page, words }) => page.getByRole('region', { name: words.searches.heading }).getByRole('link').first().click(),
    shows('.hit mark'),
    fills('#search-field', 'harbour page:1'),
    presses('Enter'),
    shows(named('button', (words) => words.searches.keepChange)),
  ]),
];
