// What axe finds on a screen: names, roles, contrast. Rules of WCAG 2.2, A and AA.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { type App, expect } from './start-app.ts';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

type Violation = { id: string; nodes: { target: string[]; failureSummary: string }[] };

/** The rules that a screen breaks, with where and why. */
export async function violations(app: App): Promise<string[]> {
  await app.page.evaluate(axe);
  const found = await app.page.evaluate(async () => {
    const { axe } = window as unknown as {
      axe: { run: (options: object) => Promise<{ violations: Violation[]; passes: unknown[] }> };
    };
    const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
    return axe.run({ runOnly: { type: 'tag', values: tags } });
  });
  expect(found.passes.length).toBeGreaterThan(5);
  return found.violations.flatMap(({ id, nodes }) =>
    nodes.map((node) => `${id} at ${node.target.join(' ')}: ${node.failureSummary}`),
  );
}
