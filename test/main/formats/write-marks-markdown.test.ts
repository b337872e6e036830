import { describe, expect, it } from 'vitest';
import type { ExportedMark } from '../../../main/formats/exported-mark.ts';
import { writeMarksMarkdown } from '../../../main/formats/write-marks-markdown.ts';

const markOf = (exact: string, note: string): ExportedMark => ({
  record: {
    id: '0123456789abcdef',
    kind: 'highlight',
    colour: 'yellow',
    page: 1,
    text: [{ page: 1, start: 0, end: exact.length, exact, prefix: '', suffix: '', boxes: [] }],
    point: null,
    note,
    tags: [],
    createdAtMs: 0,
    changedAtMs: 0,
  },
  editionId: '0123456789abcdef',
  title: 'Le Port',
  day: '2024-03-28',
  issue: null,
  language: 'fr',
  page: 1,
  state: 'here',
  parts: [],
  point: null,
});

describe('marks as Markdown', () => {
  it('make no list, heading or rule of what is printed or noted at the beginning of a line', () => {
    const text = writeMarksMarkdown([markOf('1. Le port\n- Les quais\n# Le phare', '2) À voir\n---')], 'en');
    expect(text).toContain('> 1\\. Le port\n>\n> \\- Les quais\n>\n> \\# Le phare\n\n2\\) À voir  \n\\---\n');
  });
});
