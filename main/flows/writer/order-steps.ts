// Puts the steps of an act in an order in which no edition ever takes the place of another one that is still there. Where they go round in
// a circle, as two editions that change days do, one stands aside for a while as a further version. Pure.
import type { Step } from './edition-step.ts';

const versionIn = (key: string | null): number => Number(key?.slice(key.lastIndexOf(' ') + 1) ?? 0);

/** A version that no step comes from or goes to. */
const freeVersion = (steps: readonly Step[]): number =>
  1 + steps.reduce((highest, { fromKey, toKey }) => Math.max(highest, versionIn(fromKey), versionIn(toKey)), 1000);

const withVersion = (key: string | null, version: number): string | null =>
  key === null ? null : `${key.slice(0, key.lastIndexOf(' '))} ${version}`;

/** A step in two: to where it goes, but as a further version; and from there to the version that it is to have. */
const parkStep = (step: Step, from: number, version: number): [aside: Step, home: Step] => {
  const toKey = withVersion(step.toKey, version);
  const home = versionIn(step.toKey);
  return [
    { ...step, from: { ...step.from, version: from }, to: { ...step.to, version }, toKey },
    { id: step.id, from: { version }, to: { version: home }, fromKey: toKey, toKey: step.toKey },
  ];
};

/** The steps in order; an edition that stands aside has two. */
export function orderSteps(steps: readonly Step[]): Step[] {
  const leaving = new Map(steps.flatMap((step) => (step.fromKey === null ? [] : [[step.fromKey, step] as const])));
  const blockerOf = (step: Step): Step | undefined => {
    const blocker = step.toKey === null || step.toKey === step.fromKey ? undefined : leaving.get(step.toKey);
    return blocker === step ? undefined : blocker;
  };
  let version = freeVersion(steps);
  const taken = new Set<Step>();
  const ordered: Step[] = [];
  for (const step of steps) {
    const trail: Step[] = [];
    const onTrail = new Set<Step>();
    let at: Step | undefined = step;
    while (at !== undefined && !taken.has(at) && !onTrail.has(at)) {
      trail.push(at);
      onTrail.add(at);
      at = blockerOf(at);
    }
    let home: { of: Step; step: Step } | null = null;
    if (at !== undefined && onTrail.has(at)) {
      const [aside, back] = parkStep(at, versionIn(at.fromKey), version);
      version += 1;
      ordered.push(aside);
      home = { of: at, step: back };
    }
    for (const next of trail.reverse()) {
      taken.add(next);
      ordered.push(next === home?.of ? home.step : next);
    }
  }
  return ordered;
}
