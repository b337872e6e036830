// Fetches from the application's own address: pictures and files that main hands out.

/** The answer; `url` may be relative to the page. Rejects where there is nothing, and when `signal` ends it. */
export async function fetchOwn(url: string, signal?: AbortSignal): Promise<Response> {
  const answer = await fetch(new URL(url, document.baseURI), signal === undefined ? {} : { signal });
  if (!answer.ok) throw new Error(`there is nothing to fetch (${answer.status})`);
  return answer;
}
