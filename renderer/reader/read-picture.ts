// Fetches the stored pictures of pages, and keeps the last few as they came, compressed: those one turn away are fetched before they are seen.

/** Two spreads to each side of the one on the desk, 0.3 MB each. */
const mostKept = 10;
const kept = new Map<string, Blob>();

/** A picture, from its address within the page. Rejects when there is none, or when `signal` ends it. */
export async function readPicture(url: string, signal: AbortSignal): Promise<Blob> {
  const blob = kept.get(url) ?? (await fetchBlob(url, signal));
  kept.delete(url);
  kept.set(url, blob);
  for (const oldest of [...kept.keys()].slice(0, -mostKept)) kept.delete(oldest);
  return blob;
}

async function fetchBlob(url: string, signal: AbortSignal): Promise<Blob> {
  const response = await fetch(new URL(url, document.baseURI), { signal });
  if (!response.ok) throw new Error(`there is no picture (${response.status})`);
  return response.blob();
}
