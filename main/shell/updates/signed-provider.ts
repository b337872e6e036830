// How electron-updater learns of a newer version here: from a manifest that the pinned key has signed, and from nothing else.
// Refuses to send a number by which this machine would be known again.
import { type CustomPublishOptions, HttpError } from 'builder-util-runtime';
import { type AppUpdater, Provider, type UpdateInfo } from 'electron-updater';
import { type ProviderRuntimeOptions, parseUpdateInfo } from 'electron-updater/out/providers/Provider.js';
import { AppError } from '#border/errors';
import { readSignedManifest, refuseOlder } from './signed-manifest.ts';
import type { UpdateFeed } from './update-feed.ts';
import type { UpdateRequests } from './update-requests.ts';

/** What the provider works with; handed to it through the options of electron-updater. */
export type SignedFeed = {
  feed: UpdateFeed;
  requests: UpdateRequests;
  /** How files for this system end, such as `.AppImage`. */
  ending: string;
  running: string;
  highest: () => string | null;
};

type SignedOptions = CustomPublishOptions & { signed: SignedFeed };

/** The provider. */
export class SignedProvider extends Provider<UpdateInfo> {
  readonly #signed: SignedFeed;

  constructor(options: SignedOptions, _updater: AppUpdater, runtime: ProviderRuntimeOptions) {
    super(runtime);
    this.#signed = options.signed;
  }

  /** electron-updater would send an id of this machine with each request. */
  override setRequestHeaders(): void {}

  async #read(name: string): Promise<string> {
    const { feed, requests } = this.#signed;
    requests.expectManifest();
    const text = await this.httpRequest(new URL(name, feed.url));
    if (text === null) throw new AppError('update/refused', { reason: 'manifest' });
    return text;
  }

  /** A manifest without a signature is as one with a wrong one; a server that cannot be reached is not. */
  async #readSignature(name: string): Promise<string> {
    try {
      return await this.#read(name);
    } catch (error) {
      if (error instanceof HttpError && error.statusCode === 404) return '';
      throw error;
    }
  }

  /** The newest version. Throws update/refused. */
  override async getLatestVersion(): Promise<UpdateInfo> {
    const { feed, ending, running, highest } = this.#signed;
    const name = `${this.getDefaultChannelName()}.yml`;
    const text = await this.#read(name);
    const signature = await this.#readSignature(`${name}.sig`);
    const parse = (yaml: string): unknown => parseUpdateInfo(yaml, name, feed.url);
    // A byte that is no UTF-8 was replaced when it was read, and its signature does not hold any more.
    const offer = readSignedManifest({ bytes: Buffer.from(text), signature, key: feed.key }, ending, parse);
    refuseOlder(offer.version, running, highest());
    const [first] = offer.files;
    return { ...offer, path: first?.url ?? '', sha512: first?.sha512 ?? '', releaseDate: '' };
  }

  override resolveFiles({ files }: UpdateInfo): ReturnType<Provider<UpdateInfo>['resolveFiles']> {
    return files.map((info) => ({ url: new URL(info.url, this.#signed.feed.url), info }));
  }
}
