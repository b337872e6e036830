// What an answer means to someone who holds a part of a file: only what is surely the rest of the same bytes is joined.
import { describe, expect, it } from 'vitest';
import {
  type AnswerHeaders,
  type AnswerMeaning,
  type Asked,
  lengthOf,
  parseContentRange,
  readAnswer,
  strongValidator,
} from '../../../../main/acquire/download/read-answer.ts';
import { AppError } from '../../../../preload/errors.ts';

const etag = { header: 'etag', value: '"one"' } as const;
const date = { header: 'last-modified', value: 'Mon, 01 Jan 2024 05:00:00 GMT' } as const;
const whole: Asked = { offset: 0, validator: null, totalBytes: null, isConditional: false, hasDigest: false };
const rest: Asked = { ...whole, offset: 100, validator: etag, totalBytes: 1000 };
const right: AnswerHeaders = { etag: '"one"', 'content-range': 'bytes 100-999/1000' };

/** The kind of the meaning, or the code of the fault. */
const read = (status: number, headers: AnswerHeaders, asked: Asked): AnswerMeaning['kind'] | string => {
  try {
    return readAnswer(status, headers, asked).kind;
  } catch (error) {
    return error instanceof AppError ? error.code : String(error);
  }
};

describe('the answer to a question for the whole', () => {
  it('is the whole, of the length that it says', () => {
    expect(readAnswer(200, { 'content-length': '1000' }, whole)).toEqual({ kind: 'whole', totalBytes: 1000 });
    expect(readAnswer(200, {}, whole)).toEqual({ kind: 'whole', totalBytes: null });
  });

  it('has no known length where it is packed: what is said is that of the packed bytes', () => {
    const packed = { 'content-length': '1000', 'content-encoding': 'gzip' };
    expect(readAnswer(200, packed, whole)).toEqual({ kind: 'whole', totalBytes: null });
    expect(readAnswer(200, { ...packed, 'content-encoding': 'identity' }, whole)).toEqual({ kind: 'whole', totalBytes: 1000 });
  });

  it('is refused where it is a part, or a refusal of a range', () => {
    expect(read(206, right, whole)).toBe('network/bad-answer');
    expect(read(416, { 'content-range': 'bytes */1000' }, whole)).toBe('network/bad-answer');
  });

  it('may be that nothing has changed only where that was asked', () => {
    expect(read(304, {}, { ...whole, isConditional: true })).toBe('unchanged');
    expect(read(304, {}, whole)).toBe('network/bad-answer');
  });
});

describe('the answer to a question for the rest', () => {
  it('is the rest where it begins at the part’s end, goes to the file’s end, and names the same validator', () => {
    expect(readAnswer(206, right, rest)).toEqual({ kind: 'rest', totalBytes: 1000 });
    expect(readAnswer(206, right, { ...rest, totalBytes: null })).toEqual({ kind: 'rest', totalBytes: 1000 });
  });

  it.each<[string, AnswerHeaders]>([
    ['begins too early', { ...right, 'content-range': 'bytes 0-999/1000' }],
    ['begins too late', { ...right, 'content-range': 'bytes 101-999/1000' }],
    ['ends too early', { ...right, 'content-range': 'bytes 100-998/1000' }],
    ['is of a file of another length', { ...right, 'content-range': 'bytes 100-1000/1001' }],
    ['is of a file of unknown length', { ...right, 'content-range': 'bytes 100-999/*' }],
    ['does not say where it belongs', { etag: '"one"' }],
    ['names another validator', { ...right, etag: '"two"' }],
    ['names a weak form of the validator', { ...right, etag: 'W/"one"' }],
    ['names no validator', { 'content-range': right['content-range'] ?? '' }],
    ['is packed', { ...right, 'content-encoding': 'br' }],
    ['comes in several parts', { etag: '"one"', 'content-type': 'multipart/byteranges; boundary=x' }],
  ])('is not used where it %s: the whole is asked for', (_, headers) => {
    expect(read(206, headers, rest)).toBe('ask-whole');
  });

  it('is not used where the part has no validator', () => {
    expect(read(206, right, { ...rest, validator: null })).toBe('ask-whole');
  });

  it('needs no validator where a digest tells in the end, but no other one either', () => {
    const unnamed = { 'content-range': 'bytes 100-999/1000' };
    expect(read(206, unnamed, { ...rest, hasDigest: true })).toBe('rest');
    expect(read(206, { ...right, etag: '"two"' }, { ...rest, hasDigest: true })).toBe('ask-whole');
  });

  it('is held to the date of change where that is the validator', () => {
    const dated = { ...rest, validator: date };
    expect(read(206, { ...right, 'last-modified': date.value }, dated)).toBe('rest');
    expect(read(206, { ...right, 'last-modified': 'Tue, 02 Jan 2024 05:00:00 GMT' }, dated)).toBe('ask-whole');
  });

  it('may be the whole: the part is then thrown away', () => {
    expect(readAnswer(200, { 'content-length': '900' }, rest)).toEqual({ kind: 'whole', totalBytes: 900 });
  });

  it('tells that the part is all there is, where its length is that of the file', () => {
    const all = { ...rest, offset: 1000 };
    expect(read(416, { 'content-range': 'bytes */1000' }, all)).toBe('complete');
    expect(read(416, { 'content-range': 'bytes */1000', etag: '"one"' }, all)).toBe('complete');
  });

  it.each<[string, AnswerHeaders, Partial<Asked>]>([
    ['the file is shorter', { 'content-range': 'bytes */900' }, { offset: 1000 }],
    ['the part is shorter', { 'content-range': 'bytes */1000' }, { offset: 100 }],
    ['nothing is said of the length', {}, { offset: 1000 }],
    ['the length was never known', { 'content-range': 'bytes */1000' }, { offset: 1000, totalBytes: null }],
    ['the validator is another', { 'content-range': 'bytes */1000', etag: '"two"' }, { offset: 1000 }],
  ])('is a refusal that says nothing where %s', (_, headers, more) => {
    expect(read(416, headers, { ...rest, ...more })).toBe('ask-whole');
  });
});

describe('a content range', () => {
  it('is read with its total', () => {
    expect(parseContentRange('bytes 0-0/1')).toEqual({ first: 0, last: 0, totalBytes: 1 });
    expect(parseContentRange(' Bytes 5-9/10 ')).toEqual({ first: 5, last: 9, totalBytes: 10 });
  });

  it.each([
    null,
    '',
    'bytes */10',
    'bytes 0-9/*',
    'bytes 9-5/10',
    'bytes 5-10/10',
    'bytes -5-9/10',
    'bytes 0x0-9/10',
    'bytes 0-9/9999999999999999',
    'bytes 0-9/10, bytes 0-9/10',
    'pages 0-9/10',
    'bytes=0-9/10',
  ])('is none: %s', (text) => {
    expect(parseContentRange(text)).toBeNull();
  });
});

describe('a length', () => {
  it('is a number of bytes or nothing', () => {
    expect(lengthOf({ 'content-length': '0' })).toBe(0);
    expect(lengthOf({ 'content-length': '123456789012345' })).toBe(123456789012345);
    for (const text of ['', '-1', '1e3', '0x10', '12, 12', '1234567890123456']) {
      expect(lengthOf({ 'content-length': text })).toBeNull();
    }
  });
});

describe('a strong validator', () => {
  const now = 'Mon, 01 Jan 2024 06:00:00 GMT';

  it('is an entity tag that is not weak', () => {
    expect(strongValidator({ etag: '"one"' })).toEqual(etag);
    expect(strongValidator({ etag: '""' })).toEqual({ header: 'etag', value: '""' });
  });

  it.each(['W/"one"', 'one', '"one', 'w/"one"', '"one" "two"', ''])('is not the entity tag %s', (tag) => {
    expect(strongValidator({ etag: tag })).toBeNull();
  });

  it('is a date of change that the server’s clock is well past', () => {
    expect(strongValidator({ 'last-modified': date.value, date: now })).toEqual(date);
    expect(strongValidator({ 'last-modified': 'Mon, 01 Jan 2024 05:59:00 GMT', date: now })).not.toBeNull();
  });

  it('is no date of change that is fresh, lies ahead, cannot be read, or has no clock beside it', () => {
    expect(strongValidator({ 'last-modified': 'Mon, 01 Jan 2024 05:59:01 GMT', date: now })).toBeNull();
    expect(strongValidator({ 'last-modified': 'Mon, 01 Jan 2024 07:00:00 GMT', date: now })).toBeNull();
    expect(strongValidator({ 'last-modified': 'long ago', date: now })).toBeNull();
    expect(strongValidator({ 'last-modified': date.value })).toBeNull();
  });

  it('is not the date where there is an entity tag that is weak', () => {
    expect(strongValidator({ etag: 'W/"one"', 'last-modified': date.value, date: now })).toBeNull();
  });
});
