// Newspapers that are written for other institutions and come back: one of each kind, or all samples and issues there are.
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { suite } from './suites.ts';

const sample = (name: string): string => join(import.meta.dirname, '../../assets/samples', name);
const newspaper = (name: string): string => suite(`pdf/newspapers/${name}.pdf`);

const few = [
  sample('atlas-du-matin-2024-03-28.pdf'),
  sample('صباح المدينة 2024-03-28.pdf'),
  newspaper('sample-color-newsletter'),
  newspaper('minimal-2-page'),
  suite('alto/altomator/18140401_1'),
];

const all = [
  ...readdirSync(sample(''))
    .filter((name) => name.endsWith('.pdf'))
    .map(sample),
  ...['sample-4page-issue', 'sample-color-newsletter', 'minimal-2-page', 'ndnp-sample1'].map(newspaper),
  ...readdirSync(suite('alto/altomator'))
    .filter((name) => /^\d/u.test(name))
    .map((name) => suite(`alto/altomator/${name}`)),
  suite('alto/lwm-alto2txt'),
];

/** The files; all of them under `npm run proof:exchange`. */
export const exchangeFiles = process.env.KIOSQUE_ALL_EXCHANGED === undefined ? few : all;
