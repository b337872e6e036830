// The requests of electron-updater, over Node's own https: one way for Electron and for tests. Refuses http, redirects, certificates that are not
// vouched for, and more bytes than were announced by a signed manifest.
import type { ClientRequest, IncomingMessage, RequestOptions } from 'node:http';
import { Agent, request } from 'node:https';
import { configureRequestOptions, configureRequestUrl, type DownloadOptions, HttpExecutor } from 'builder-util-runtime';
import { AppError } from '#border/errors';

/** A manifest or a signature is a few hundred bytes. */
const MOST_OF_A_MANIFEST = 64 * 1024;

const refusalOf = ({ statusCode = 0, headers }: IncomingMessage, limit: number): AppError | null => {
  if (statusCode >= 300 && statusCode < 400) return new AppError('update/refused', { reason: 'redirect' });
  if (Number(headers['content-length'] ?? 0) > limit) return new AppError('update/refused', { reason: 'size' });
  return null;
};

/** What electron-updater asks with. */
export class UpdateRequests extends HttpExecutor<ClientRequest> {
  /** How much the next answer may hold. */
  limitBytes = MOST_OF_A_MANIFEST;
  readonly #agent: Agent;

  /** `certificates` are trusted beside those of Node. */
  constructor(certificates: readonly string[] | null) {
    super();
    const tls = certificates === null ? {} : { ca: [...certificates] };
    this.#agent = new Agent({ ...tls, rejectUnauthorized: true, proxyEnv: process.env });
  }

  /** From here on only manifests are asked for. */
  expectManifest(): void {
    this.limitBytes = MOST_OF_A_MANIFEST;
  }

  /** Into a file; the sum is checked on the way. Throws update/refused, and what the network and the disk say. */
  download(url: URL, destination: string, options: DownloadOptions): Promise<string> {
    return options.cancellationToken.createPromise<string>((resolve, reject, onCancel) => {
      const asked: RequestOptions = { ...(options.headers == null ? {} : { headers: options.headers }) };
      configureRequestUrl(url, asked);
      const callback = (error?: Error | null): void => (error ? reject(error) : resolve(destination));
      this.doDownload(configureRequestOptions(asked), { destination, options, onCancel, callback, responseHandler: null }, 0);
    });
  }

  override createRequest(options: RequestOptions, callback: (response: IncomingMessage) => void): ClientRequest {
    const limit = this.limitBytes;
    const asked = request({ ...options, protocol: 'https:', agent: this.#agent, rejectUnauthorized: true }, (response) => {
      const refusal = refusalOf(response, limit);
      if (refusal !== null) {
        // Once there is an answer Node tells nobody why a request is destroyed.
        asked.emit('error', refusal);
        asked.destroy();
        return;
      }
      let received = 0;
      response.on('data', (chunk: Buffer | string) => {
        received += chunk.length;
        if (received > limit) response.destroy(new AppError('update/refused', { reason: 'size' }));
      });
      callback(response);
    });
    return asked;
  }
}
