// Every text that people read stands in preload/words: no screen holds one of its own, neither between its tags nor in what is read aloud.
import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseSync } from 'vite';
import { describe, expect, it } from 'vitest';

const root = resolve(import.meta.dirname, '..');

/** What of an element is read by people. */
const spoken = new Set([
  'aria-label',
  'aria-description',
  'aria-valuetext',
  'aria-roledescription',
  'title',
  'placeholder',
  'alt',
  'label',
  'heading',
  'text',
]);

/** The first letter of the name, on the logo. */
const allowed = new Set(['K']);

/** A node of the tree (ESTree with JSX), as far as it is looked at. */
type Node = { type: string; start: number; value?: unknown; name?: { name?: string } } & Record<string, unknown>;

const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null && 'type' in value;

/** The text of a literal, bare or in braces; null for anything that is computed. */
const textOf = (node: unknown): string | null => {
  if (!isNode(node)) return null;
  if (node.type === 'JSXExpressionContainer') return textOf(node.expression);
  if (node.type === 'JSXText' || node.type === 'Literal') return typeof node.value === 'string' ? node.value : null;
  if (node.type !== 'TemplateLiteral') return null;
  return (node.quasis as { value: { cooked: string } }[]).map(({ value }) => value.cooked).join(' ');
};

const isKey = (node: Node): boolean =>
  node.type === 'JSXElement' && (node.openingElement as { name: { name?: string } }).name.name === 'kbd';

/** The literal texts of a screen, each with its line. */
function literalsOf(name: string, text: string): string[] {
  const found: string[] = [];
  const note = (node: Node, words: string | null): void => {
    const flat = (words ?? '').replace(/\s+/gu, ' ').trim();
    if (/\p{L}/u.test(flat) && !allowed.has(flat)) found.push(`${name}:${text.slice(0, node.start).split('\n').length} ${flat}`);
  };
  const visit = (node: Node): void => {
    // What is printed on a key is its name in every language.
    if (isKey(node)) return;
    if (node.type === 'JSXElement' || node.type === 'JSXFragment')
      for (const child of node.children as Node[]) note(child, textOf(child));
    if (node.type === 'JSXAttribute' && spoken.has(node.name?.name ?? '')) note(node, textOf(node.value));
    for (const value of Object.values(node))
      for (const child of Array.isArray(value) ? value : [value]) if (isNode(child)) visit(child);
  };
  visit(parseSync(name, text).program as unknown as Node);
  return found;
}

const screens = readdirSync(join(root, 'renderer'), { recursive: true, encoding: 'utf8' }).filter((name) =>
  name.endsWith('.tsx'),
);

describe('the texts of the screens', () => {
  it('stand in preload/words', () => {
    expect(screens.length).toBeGreaterThan(100);
    expect(screens.flatMap((name) => literalsOf(name, readFileSync(join(root, 'renderer', name), 'utf8')))).toEqual([]);
  });

  it('are seen where one stands in a screen', () => {
    const screen = `const a = <p title="Shown here">Hello <b>{'there'}</b> <i aria-label={words.a} className="Not this">·</i> {\`Page \${n}\`}</p>;`;
    const seen = ['Hello', 'there', 'Page', 'Shown here'];
    expect(literalsOf('a.tsx', screen).sort()).toEqual(seen.map((text) => `a.tsx:1 ${text}`).sort());
  });
});
