// What axe finds on a screen: names, roles, contrast. Rules of WCAG 2.2, A and AA.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { type App, expect } from './start-app.ts';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

type Violation = { id: string; nodes: { target: string[]; failureSummary: string }[] };

const landmarkRules = [
  'landmark-one-main',
  'landmark-unique',
  'region',
  'page-has-heading-one',
  'heading-order',
  'empty-heading',
];

/** Of landmarks and headings: what is twice, missing, or out of order. */
export async function landmarkFaults(app: App): Promise<string[]> {
  return run(app, { type: 'rule', values: landmarkRules }, 2);
}

/** The rules that a screen breaks, with where and why. */
export async function violations(app: App): Promise<string[]> {
  return run(app, { type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'] }, 5);
}

/** As many rules at least must have found something to judge. */
async function run(app: App, runOnly: { type: 'rule' | 'tag'; values: string[] }, least: number): Promise<string[]> {
  await app.page.evaluate(axe);
  const found = await app.page.evaluate(async (only) => {
    const { axe } = window as unknown as {
      axe: { run: (options: object) => Promise<{ violations: Violation[]; passes: unknown[] }> };
    };
    return axe.run({ runOnly: only });
  }, runOnly);
  expect(found.passes.length).toBeGreaterThan(least);
  return found.violations.flatMap(({ id, nodes }) =>
    nodes.map((node) => `${id} at ${node.target.join(' ')}: ${node.failureSummary}`),
  );
}
