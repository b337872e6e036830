// Values that no page of ours would send, made to break whoever trusts them. Refuses none that structured cloning carries; getters it does not.

/** An object that is nothing but itself within itself, so many levels deep. */
const nest = (levels: number, wrap: (inner: unknown) => unknown): unknown => {
  let inner: unknown = 'x';
  for (let level = 0; level < levels; level += 1) inner = wrap(inner);
  return inner;
};

const circle = (): unknown => {
  const round: Record<string, unknown> = {};
  round.id = round;
  return round;
};

const texts: readonly string[] = [
  '',
  ' ',
  '\0',
  'null',
  '\ud800',
  '\udfff\ud800 lone',
  '\u202egpj.exe',
  '../../etc/passwd',
  '/etc/passwd',
  'C:\\Windows\\win.ini',
  '\\\\host\\share',
  'file:///etc/passwd',
  'javascript:alert(1)',
  'kiosque://app/edition/0123456789abcdef.pdf',
  "'; DROP TABLE editions; --",
  '" OR 1=1 --',
  '%s%n%x',
  '<img src=x onerror=alert(1)>',
  '__proto__',
  'constructor',
  '0123456789ABCDEF',
  '0123456789abcdef\n',
  ' 0123456789abcdef',
  '0123456789abcdef\0',
  '0123456789abcdeу',
  '٠١٢٣٤٥٦٧٨٩ابتثجح',
  '2024-02-30',
  '0000-00-00',
  '99999-12-31',
  '-1',
  '1e308',
  'x'.repeat(1_000_000),
  '(((((((('.repeat(500),
  'é'.normalize('NFD').repeat(50_000),
];

const numbers: readonly unknown[] = [
  Number.NaN,
  Number.POSITIVE_INFINITY,
  Number.NEGATIVE_INFINITY,
  -0,
  -1,
  0.5,
  1e308,
  -1e308,
  2 ** 31,
  2 ** 53,
  Number.MIN_VALUE,
  10n,
  10n ** 100n,
];

/** All of them; some are large, some are round. */
export function hostileValues(): unknown[] {
  return [
    undefined,
    null,
    true,
    false,
    ...numbers,
    ...texts,
    [],
    [[]],
    [null],
    {},
    { length: 3 },
    JSON.parse('{"__proto__":{"id":"0123456789abcdef","isAdmin":true}}'),
    JSON.parse('{"constructor":{"prototype":{"id":"0123456789abcdef"}}}'),
    { toString: 'x', valueOf: 1, hasOwnProperty: null },
    Object.assign(Object.create(null), { id: '0123456789abcdef' }),
    new Date(Number.NaN),
    new Map([['id', '0123456789abcdef']]),
    new Set(['0123456789abcdef']),
    /(a+)+$/,
    new Error('sent as a value'),
    new ArrayBuffer(1 << 20),
    new Uint8Array(1 << 16),
    new Float64Array([Number.NaN]),
    circle(),
    nest(10_000, (inner) => ({ id: inner })),
    nest(10_000, (inner) => [inner]),
    Array.from({ length: 100_000 }, () => '0123456789abcdef'),
    Array.from({ length: 100_000 }, (_, at) => at),
    Array.from({ length: 10_000 }, () => ({ id: '0123456789abcdef', page: 1 })),
    new Array(1e5),
    Object.fromEntries(Array.from({ length: 20_000 }, (_, at) => [`key ${at}`, at])),
  ];
}
