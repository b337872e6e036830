// Whether a bag is what a BagIt profile asks for (BagIt Profiles 1.x). Fetches no profile: it is handed in.

import type { BagProfile } from '#border/model-bag-profile';
import type { AskedLabel, BagCode, BagFinding, BagForm, BagWriteForm } from '#border/model-bags';
import { type BagLabel, valuesOf } from './bag-info.ts';

/** All of a bag that a profile can speak of. Algorithms are as in the names of the manifests; paths as in the bag. */
export type ProfiledBag = {
  version: string;
  form: BagForm;
  labels: readonly BagLabel[];
  manifests: readonly string[];
  tagManifests: readonly string[];
  hasFetch: boolean;
  paths: readonly string[];
};

/** The media types under which profiles name our forms. */
const mediaTypes: Record<Exclude<BagForm, 'folder'>, readonly string[]> = {
  zip: ['application/zip'],
  tar: ['application/tar', 'application/x-tar'],
  'tar.gz': ['application/gzip', 'application/x-gzip', 'application/tar+gzip', 'application/x-gtar', 'application/x-tgz'],
};

const finding = (code: BagCode, path: string, detail: string | null = null): BagFinding => ({ path, code, detail });

const labelFindings = (profile: BagProfile, labels: readonly BagLabel[]): BagFinding[] =>
  Object.entries(profile['Bag-Info']).flatMap(([label, rule]) => {
    const values = valuesOf(labels, label);
    if (values.length === 0) return rule.required ? [finding('bag/profile-label', 'bag-info.txt', label)] : [];
    const strange = rule.values.length === 0 ? [] : values.filter((value) => !rule.values.includes(value));
    return [
      ...strange.map((value) => finding('bag/profile-value', 'bag-info.txt', `${label}: ${value}`)),
      ...(values.length > 1 && !rule.repeatable ? [finding('bag/profile-repeated', 'bag-info.txt', label)] : []),
    ];
  });

const manifestFindings = (
  prefix: string,
  there: readonly string[],
  required: readonly string[],
  allowed: readonly string[] | undefined,
): BagFinding[] => {
  const missing = required.filter((algorithm) => !there.includes(algorithm));
  const strange = allowed === undefined ? [] : there.filter((algorithm) => !allowed.includes(algorithm));
  return [...missing, ...strange].map((algorithm) => finding('bag/profile-manifest', `${prefix}-${algorithm}.txt`, algorithm));
};

/** A pattern of a profile: `*` and `?` as shells have them, within the whole path. */
const matches = (pattern: string, path: string): boolean => {
  const source = pattern
    .replace(/[.+^${}()|[\]\\]/gu, '\\$&')
    .replaceAll('*', '.*')
    .replaceAll('?', '.');
  return new RegExp(`^${source}$`, 'u').test(path);
};

/** Files without which there is no bag are never asked about. */
const isOwn = (path: string): boolean => path === 'bagit.txt' || /^(?:tag)?manifest-[^/]+\.txt$/u.test(path);

const fileFindings = (
  paths: readonly string[],
  required: readonly string[],
  allowed: readonly string[] | undefined,
): BagFinding[] => [
  ...required.filter((path) => !paths.includes(path)).map((path) => finding('bag/profile-file', path, 'required')),
  ...(allowed === undefined
    ? []
    : paths
        .filter((path) => !isOwn(path) && !allowed.some((pattern) => matches(pattern, path)))
        .map((path) => finding('bag/profile-file', path, 'not allowed'))),
];

const serializationFindings = (profile: BagProfile, form: BagForm): BagFinding[] => {
  const wish = profile.Serialization;
  const accepted = profile['Accept-Serialization'];
  const isPlain = form === 'folder';
  const isWrong = isPlain ? wish === 'required' : wish === 'forbidden';
  const isStrange = !isPlain && accepted !== undefined && !mediaTypes[form].some((type) => accepted.includes(type));
  return isWrong || isStrange ? [finding('bag/profile-serialization', '', form)] : [];
};

/** The forms of ours in which the profile takes bags. */
export function listForms(profile: BagProfile): BagWriteForm[] {
  return (['folder', 'zip', 'tar'] as const).filter((form) => serializationFindings(profile, form).length === 0);
}

/** Labels to which whoever writes the bag knows the value. */
const ownLabels = new Set([
  'payload-oxum',
  'bag-size',
  'bag-software-agent',
  'bagging-date',
  'external-description',
  'external-identifier',
  'bagit-profile-identifier',
]);

/** The labels that the profile requires and only a person can give, in its order. */
export function listAsked(profile: BagProfile): AskedLabel[] {
  return Object.entries(profile['Bag-Info'])
    .filter(([label, { required, values }]) => required && (values.length > 0 || !ownLabels.has(label.toLowerCase())))
    .map(([label, { values, description }]) => ({ label, values, about: description ?? null }));
}

/** Everything in which a bag is not what the profile asks for; none where it is. */
export function findUnfit(profile: BagProfile, bag: ProfiledBag): BagFinding[] {
  const versions = profile['Accept-BagIt-Version'];
  const identifier = profile['BagIt-Profile-Info']['BagIt-Profile-Identifier'];
  const named = valuesOf(bag.labels, 'BagIt-Profile-Identifier');
  const payload = bag.paths.filter((path) => path.startsWith('data/'));
  const tags = bag.paths.filter((path) => !path.startsWith('data/'));
  const isFetchWrong = bag.hasFetch ? !profile['Allow-Fetch.txt'] : profile['Fetch.txt-Required'];
  return [
    ...(versions !== undefined && !versions.includes(bag.version)
      ? [finding('bag/profile-version', 'bagit.txt', bag.version)]
      : []),
    ...(identifier !== undefined && !named.includes(identifier)
      ? [finding('bag/profile-identifier', 'bag-info.txt', identifier)]
      : []),
    ...labelFindings(profile, bag.labels),
    ...manifestFindings('manifest', bag.manifests, profile['Manifests-Required'], profile['Manifests-Allowed']),
    ...manifestFindings('tagmanifest', bag.tagManifests, profile['Tag-Manifests-Required'], profile['Tag-Manifests-Allowed']),
    ...(isFetchWrong ? [finding('bag/profile-fetch', 'fetch.txt')] : []),
    ...serializationFindings(profile, bag.form),
    ...fileFindings(tags, profile['Tag-Files-Required'], profile['Tag-Files-Allowed']),
    ...fileFindings(payload, profile['Payload-Files-Required'], profile['Payload-Files-Allowed']),
    ...(profile['Data-Empty'] && payload.length > 1 ? [finding('bag/profile-file', 'data', 'not allowed')] : []),
  ];
}
