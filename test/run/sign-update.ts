// `npm run sign-update -- FILE KEY`: signs a manifest that electron-builder wrote (latest.yml, latest-mac.yml, latest-linux.yml) with a private key, and
// writes FILE.sig beside it. KEY is a file with an Ed25519 key as PEM (`openssl genpkey -algorithm ed25519`). Refuses any other kind of key.
import { createPrivateKey, createPublicKey, type KeyObject, sign } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';

/** The detached signature of these bytes, as it stands in the file beside them. */
export function signManifest(bytes: Uint8Array, key: KeyObject): string {
  if (key.asymmetricKeyType !== 'ed25519') throw new Error('the key is not an Ed25519 key');
  return `${sign(null, bytes, key).toString('base64')}\n`;
}

/** The public key as KIOSQUE_UPDATE_KEY wants it. */
export function publicKeyOf(key: KeyObject): string {
  return createPublicKey(key).export({ format: 'der', type: 'spki' }).toString('base64');
}

if (import.meta.main) {
  const [file, keyFile] = process.argv.slice(2);
  if (file === undefined || keyFile === undefined) {
    console.error('npm run sign-update -- FILE KEY');
    process.exit(2);
  }
  const key = createPrivateKey(readFileSync(keyFile));
  writeFileSync(`${file}.sig`, signManifest(readFileSync(file), key));
  console.log(`${file}.sig is written. Builds that take it have KIOSQUE_UPDATE_KEY=${publicKeyOf(key)}`);
}
