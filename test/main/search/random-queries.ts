// Queries as nobody would type them, from a seed: words, operators and fields of three languages, FTS5's own syntax, signs without a shape,
// in any order, and some of great length.

const pieces = [
  ...[
    'mer',
    'la',
    'sage-femme',
    'l’économie',
    'week-end',
    '2024',
    '١٢',
    'السلم',
    'والمكتبة',
    'كُتُب',
    'É',
    'Straße',
    'ﬁn',
    'don’t',
    'x',
  ],
  ...['AND', 'OR', 'NOT', 'ET', 'OU', 'SAUF', 'و', 'أو', 'وليس', 'ليس', 'بدون', '&&', '||', '|', '&', 'and', 'or'],
  ...['NEAR', 'NEAR/5', 'NEAR/99999', 'PRÈS/3', 'قرب/٥', 'NEAR(', 'NEAR(mer la, 5)', 'قرب(', ', 5)', 'NEAR/'],
  ...[
    'title:',
    'titre:',
    'عنوان:',
    'title:(',
    'titre : ',
    'title:matin',
    'title:*',
    'title:"le matin"',
    'section:',
    'rubrique:sport',
    'section:spo*',
  ],
  ...[
    'lang:',
    'lang:fr',
    'langue:(arabe OU fr)',
    'lang:xx',
    'page:',
    'page:1',
    'page:2-4',
    'page:10-',
    'page:0',
    'page:99999999999',
  ],
  ...[
    'date:',
    'date:2024',
    'date:..2010',
    'date:2024-01..',
    'date:"avant 2010"',
    'date:mars 2024',
    'date:foo',
    'قبل:2010',
    'date:(2019 OR ',
    'before:',
  ],
  ...[
    'has:note',
    'has:mark',
    'has:bookmark',
    'has:(mark, note)',
    'مع:إشارة',
    'has:',
    'avec:x',
    'مع:ملاحظة',
    'http://x',
    '12:30',
    'title::x',
  ],
  ...['"', '“', '«', '»', '„', '‹', "'", '‘', '’', '(', ')', '((', '))', '*', '**', '=', '==', '-', '−', '--', '…', '..'],
  ...[
    'word:',
    'stem:*',
    'tag : a',
    '{word stem}:',
    '^mer',
    '+',
    'column',
    'NEAR("mer")',
    '":*',
    'word:*',
    "'; DROP TABLE page; --",
    '\\',
    ';',
    '%',
  ],
  ...[
    '😀',
    '👩‍👩‍👧',
    '\u202e',
    '\u202b',
    '\u2066',
    '\u200f',
    '\u200d',
    '\u00ad',
    '\0',
    '\ud800',
    '\udc00',
    '\ufeff',
    '\u0301',
    'ـــ',
    '\u0600',
    '𐎠',
    '漢字',
    '\n',
    '\t',
    '\u00a0',
    '\u202f',
  ],
];

/** Numbers from a seed, the same in every run. */
export function openDraw(seed: number): (limit: number) => number {
  let state = seed;
  return (limit) => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fffffff;
    return (state >>> 8) % limit;
  };
}

/** A query of up to a dozen pieces, with spaces between them or none; one in three hundred goes on to a megabyte. */
export function drawQuery(draw: (limit: number) => number): string {
  const length = 1 + draw(12);
  const glue = ['', ' ', ' '][draw(3)] ?? '';
  const query = Array.from({ length }, () => pieces[draw(pieces.length)] ?? '').join(glue);
  return draw(300) === 0 ? query.repeat(Math.ceil(1_000_000 / query.length)) : draw(90) === 0 ? query.repeat(40) : query;
}
