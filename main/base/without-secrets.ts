// Takes out of addresses what only their owner may know. Refuses to guess at paths: a secret in a path cannot be told from a name.

const secretName =
  /(?:^|[_.-])(?:token|key|apikey|auth|authorization|bearer|jwt|pass|password|passwd|pwd|secret|sig|signature|session|sessionid|sid|credential|credentials|ticket|user|username|login|email|otp|nonce|policy)$|^(?:x-amz-|x-goog-)|token|secret|passw|apikey/iu;
/** Long and of letters and figures mixed: made by a machine, for one reader. */
const randomValue = /^(?=.*[A-Za-z])(?=.*\d)[A-Za-z0-9+/_=.~-]{24,}$/u;

/** Not with the sign that ends a sentence or a part of it. */
const address = /\b[a-z][a-z0-9+.-]*:\/\/[^\s"'<>]*[^\s"'<>.,;:)\]]/giu;

const cleanAddress = (text: string): string => {
  let url: URL;
  try {
    url = new URL(text);
  } catch {
    return text;
  }
  const isPlain = url.username === '' && url.password === '';
  const secret = [...url.searchParams].filter(([name, value]) => secretName.test(name) || randomValue.test(value));
  const hasSecretHash = secretName.test(url.hash.slice(1).split('=')[0] ?? '');
  if (isPlain && secret.length === 0 && !hasSecretHash) return text;
  url.username = '';
  url.password = '';
  for (const [name] of secret) url.searchParams.delete(name);
  if (hasSecretHash) url.hash = '';
  return url.href;
};

/** A text whose addresses have neither user and password nor parameters that look like secrets. */
export function withoutSecrets(text: string): string {
  return text.replace(address, cleanAddress);
}
