// Which cases of a proof run: all in `npm run test:storage`, a share spread evenly over them in `npm test`.

/** Whether every case is asked for. */
export const isWhole = process.env.KIOSQUE_STORAGE === 'whole';

/** All cases, or about so many of them: first and last among them. */
export function sampled<Case>(cases: readonly Case[], most: number): Case[] {
  if (isWhole || cases.length <= most) return [...cases];
  const step = (cases.length - 1) / (most - 1);
  return Array.from({ length: most }, (_, at) => cases[Math.round(at * step)] as Case);
}
