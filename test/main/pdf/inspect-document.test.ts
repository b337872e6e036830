import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { openPool } from '../../../main/base/worker-pool.ts';
import type { ExtractTasks } from '../../../main/pdf/extract-worker.ts';
import { dayOf } from '../../../main/pdf/inspect-document.ts';
import { makePdf } from '../../support/make-pdf.ts';
import { expectedPdfs, suite } from '../../support/suites.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

const locked = suite('pdf/pypdf-sample-files/005-libreoffice-writer-password__libreoffice-writer-password.pdf');

/** Codes for a file that pdf.js calls broken. */
const brokenCodes = ['pdf/not-pdf', 'pdf/truncated', 'pdf/broken', 'pdf/no-pages'];

describe('inspect', () => {
  const pool = openPool<ExtractTasks>('pdf/extract-worker', { size: 1 });
  afterAll(() => pool.close());
  const inspect = (path: string, password: string | null = null) => pool.run('inspect', { path, password });
  const write = (name: string, bytes: Buffer): string => {
    const path = join(temporaryFolder(), name);
    writeFileSync(path, bytes);
    return path;
  };

  it('says of each of the 221 real files what is expected, in one thread that lives through all of them', async () => {
    const wrong: string[] = [];
    for (const [path, { opens, pages }] of expectedPdfs()) {
      const found = await inspect(suite(path)).then(
        (inspection) => `ok ${inspection.pages.length}`,
        (error) => String(error.code),
      );
      const isRight =
        opens === 'ok' ? found === `ok ${pages}` : opens === 'locked' ? found === 'pdf/locked' : brokenCodes.includes(found);
      if (!isRight) wrong.push(`${path}: ${found} instead of ${opens} ${pages}`);
    }
    expect(wrong).toEqual([]);
  });

  it('tells a missing password from a wrong one, and opens with the right one', async () => {
    await expect(inspect(locked)).rejects.toMatchObject({ code: 'pdf/locked' });
    await expect(inspect(locked, 'not this one')).rejects.toMatchObject({ code: 'pdf/wrong-password' });
    await expect(inspect(locked, 'openpassword')).resolves.toMatchObject({ isLocked: true, pages: [{ rotation: 0 }] });
  });

  it('tells a text file from a PDF that was cut off and from one that makes no sense', async () => {
    const whole = makePdf([{ content: '' }]);
    await expect(inspect(write('notes.pdf', Buffer.from('Not a PDF at all.')))).rejects.toMatchObject({ code: 'pdf/not-pdf' });
    await expect(inspect(write('cut.pdf', whole.subarray(0, 60)))).rejects.toMatchObject({ code: 'pdf/truncated' });
    await expect(inspect(write('nonsense.pdf', Buffer.from('%PDF-1.7\nnothing\n%%EOF')))).rejects.toMatchObject({
      code: 'pdf/broken',
    });
  });

  it('gives the size of each page before its rotation', async () => {
    const path = write('sizes.pdf', makePdf([{ content: '' }, { content: '', rotate: 90, mediaBox: [10, 20, 310, 420] }]));
    const { pages, isLocked } = await inspect(path);
    expect(pages).toEqual([
      { widthPoints: 600, heightPoints: 800, rotation: 0 },
      { widthPoints: 300, heightPoints: 400, rotation: 90 },
    ]);
    expect(isLocked).toBe(false);
  });

  it('reads title, day and language that the maker wrote', async () => {
    const { info } = await inspect(suite('pdf/verapdf/PDF_UA-1__7.9 Notes and references__7.9-t01-fail-b.pdf'));
    expect(info).toMatchObject({ title: 'Note-fail', creationDay: '2019-12-30', language: 'en', direction: null });
  });
});

describe('dayOf', () => {
  it('reads the dates of PDF, whole or short', () => {
    expect(dayOf("D:20240328053000+01'00'")).toBe('2024-03-28');
    expect(dayOf('D:2024')).toBe('2024-01-01');
  });

  it('answers null for days that do not exist', () => {
    expect(dayOf('D:20240231')).toBeNull();
    expect(dayOf('yesterday')).toBeNull();
    expect(dayOf(undefined)).toBeNull();
  });
});
