import { describe, expect, it } from 'vitest';
import { linkArticles } from '../../../main/layout/link-articles.ts';
import type { Article, Block, PageLayout } from '../../../preload/model.ts';
import { blankPage } from '../../support/blank-page.ts';

type Part = { headline?: string; text?: string; to?: number; from?: number };

/** A page of articles, with its folio where it prints one. */
function pageOf(parts: readonly Part[], folio: string | null = null): PageLayout {
  const layout = blankPage();
  const write = (role: Block['role'], text: string): Block => {
    const start = layout.text.length + 1;
    layout.text += `\n${text}`;
    return { role, start, end: layout.text.length, box: { x: 0, y: 0, width: 1, height: 1 } };
  };
  layout.articles = parts.map(({ headline, text = 'mot', to, from }): Article => {
    const head = headline === undefined ? [] : [write('headline', headline)];
    const blocks = [...head, write('body', text)];
    return { headline: headline ?? null, confidence: 1, continuesOn: to ?? null, continuedFrom: from ?? null, blocks };
  });
  if (folio !== null) layout.furniture = [write('furniture', folio)];
  return layout;
}

/** The links between pages, each as `page.article > page.article`, articles counted from 0. */
const linksOf = (...pages: PageLayout[]): string[] =>
  linkArticles(pages.map((layout, at) => ({ page: at + 1, layout }))).map(
    ({ fromPage, fromArticle, toPage, toArticle }) => `${fromPage}.${fromArticle} > ${toPage}.${toArticle}`,
  );

describe('an article that goes on', () => {
  it('is linked to the part that says it comes from there, whatever else is alike', () => {
    const links = linksOf(
      pageOf([{ headline: 'Le barrage déborde', to: 2 }]),
      pageOf([{ headline: 'Le barrage déborde encore' }, { headline: 'Vallée', from: 1 }]),
    );
    expect(links).toEqual(['1.0 > 2.1']);
  });

  it('is linked to the likest of the parts that say so', () => {
    const links = linksOf(
      pageOf([
        { headline: 'Le barrage déborde', to: 2 },
        { headline: 'La récolte commence', to: 2 },
      ]),
      pageOf([
        { headline: 'Récolte', text: 'la récolte des olives', from: 1 },
        { headline: 'Barrage', text: 'le barrage et la vallée', from: 1 },
      ]),
    );
    expect(links).toEqual(['1.0 > 2.1', '1.1 > 2.0']);
  });

  it('is linked to the likest headline where none says that it comes from there', () => {
    const links = linksOf(
      pageOf([{ headline: 'Le barrage déborde', to: 2 }]),
      pageOf([{ headline: 'Marché couvert' }, { headline: 'Un barrage plein' }]),
    );
    expect(links).toEqual(['1.0 > 2.1']);
  });

  it('is linked to the only part without a headline where no words are alike', () => {
    const one = [{ headline: 'Marché couvert', text: 'fruits' }, { text: 'puis la pluie cessa' }];
    const front = pageOf([{ headline: 'Le barrage déborde', text: 'eaux', to: 2 }]);
    expect(linksOf(front, pageOf(one))).toEqual(['1.0 > 2.1']);
    expect(linksOf(front, pageOf([...one, { text: 'enfin le soir' }]))).toEqual([]);
  });

  it('is linked by the line at the other end alone', () => {
    const links = linksOf(
      pageOf([{ headline: 'Marché couvert' }, { headline: 'Le barrage déborde' }]),
      pageOf([{ headline: 'Barrage', from: 1 }]),
    );
    expect(links).toEqual(['1.1 > 2.0']);
  });

  it('goes on over more than one page', () => {
    const links = linksOf(
      pageOf([{ headline: 'Le barrage', to: 2 }]),
      pageOf([{ headline: 'Le barrage', from: 1, to: 3 }]),
      pageOf([{ headline: 'Le barrage', from: 2 }]),
    );
    expect(links).toEqual(['1.0 > 2.0', '2.0 > 3.0']);
  });

  it('takes no part that another article has taken', () => {
    const front = pageOf([
      { headline: 'Le barrage déborde', to: 2 },
      { headline: 'Le barrage tient', to: 2 },
    ]);
    expect(linksOf(front, pageOf([{ headline: 'Barrage', from: 1 }]))).toEqual(['1.0 > 2.0']);
  });

  it('is not linked where no line is printed, however alike the words', () => {
    const same = pageOf([{ headline: 'Le barrage déborde' }]);
    expect(linksOf(same, same)).toEqual([]);
  });

  it('is not linked to itself, nor to a page that the edition does not have', () => {
    expect(linksOf(pageOf([{ headline: 'Le barrage', to: 1 }]))).toEqual([]);
    expect(linksOf(pageOf([{ headline: 'Le barrage', to: 9 }]), pageOf([{ headline: 'Le barrage' }]))).toEqual([]);
  });
});

describe('the pages that jump lines name', () => {
  const story = { headline: 'Le barrage déborde' };

  it('are those that folios print where a part of the paper begins at another number', () => {
    const pages = [pageOf([{ ...story, to: 15 }], '13'), pageOf([story], '14'), pageOf([story], '- 15 -')];
    expect(linksOf(...pages)).toEqual(['1.0 > 3.0']);
  });

  it('are read from Arabic folios as well', () => {
    const pages = [pageOf([{ ...story, to: 15 }], '١٣'), pageOf([story], 'ص ١٤'), pageOf([story], '١٥')];
    expect(linksOf(...pages)).toEqual(['1.0 > 3.0']);
  });

  it('are counted from the first where folios do not agree', () => {
    const pages = [pageOf([{ ...story, to: 3 }], '40'), pageOf([story], '7'), pageOf([story], '12')];
    expect(linksOf(...pages)).toEqual(['1.0 > 3.0']);
    const few = [
      pageOf([{ ...story, to: 3 }], '13'),
      pageOf([story], '14'),
      pageOf([story], '90'),
      pageOf([], '7'),
      pageOf([], '1'),
    ];
    expect(linksOf(...few)).toEqual(['1.0 > 3.0']);
  });
});
