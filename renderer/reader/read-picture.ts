// Fetches the stored pictures of pages, and keeps the last few as they came, compressed: those one turn away are fetched before they are seen.
import { fetchOwn } from '../ui/fetch-own.ts';

/** Two spreads to each side of the one on the desk, 0.3 MB each. */
const mostKept = 10;
const kept = new Map<string, Blob>();

/** A picture, from its address within the page. Rejects when there is none, or when `signal` ends it. */
export async function readPicture(url: string, signal: AbortSignal): Promise<Blob> {
  const blob = kept.get(url) ?? (await (await fetchOwn(url, signal)).blob());
  kept.delete(url);
  kept.set(url, blob);
  for (const oldest of [...kept.keys()].slice(0, -mostKept)) kept.delete(oldest);
  return blob;
}
