// Takes a password for a kept edition: tried on the file, kept where the system can keep it, then the text is read.
import type { ShelvedEdition } from '../library/read-editions.ts';
import type { DrawnPdfs } from './drawn-pdf.ts';
import { inspectTimeoutMs, type Workers } from './open-workers.ts';
import { passwordKey, type Secrets } from './secrets.ts';

/** Throws pdf/wrong-password. True when the password outlives the program. */
export async function unlockEdition(
  tools: { workers: Workers; secrets: Secrets; pdfs: DrawnPdfs },
  edition: ShelvedEdition,
  password: string,
): Promise<boolean> {
  const path = await tools.pdfs.pathOf(edition);
  await tools.workers.inspect.run('inspect', { path, password }, { timeoutMs: inspectTimeoutMs, timeoutCode: 'pdf/too-slow' });
  const isKept = await tools.secrets.set(passwordKey(edition.sha256), password);
  await tools.workers.library.run('clearIndexFailure', { id: edition.id });
  return isKept;
}
