// Where the engine's files lie, beside the bundle or in their packages, and how they are loaded: the core that this processor can run, the data
// of the languages. Refuses any other place, so that nothing is ever fetched.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { gunzipSync } from 'node:zlib';
import { AppError } from '#border/errors';
import type { OcrLanguage } from '#border/model-ocr';

/** The data of each language, by the name that the engine has for it. */
const names: Record<OcrLanguage, string> = { fr: 'fra', ar: 'ara', en: 'eng' };

/** The name that the engine has for a language. */
export function dataOf(language: OcrLanguage): string {
  return names[language];
}

const isSource = import.meta.url.endsWith('.ts');
const require = createRequire(import.meta.url);

/** In the bundle all parts stand in one folder; CommonJS has the ending that says so. */
const placeOf = (bundled: string, packaged: string): string =>
  isSource ? require.resolve(packaged) : fileURLToPath(new URL(`./ocr/${bundled}`, import.meta.url));

const load = <Value>(file: string, read: (path: string) => Value, place: () => string): Value => {
  try {
    return read(place());
  } catch (error) {
    throw new AppError('ocr/no-data', { file }, { cause: error });
  }
};

/** `i8x16.splat(0)` and a drop: valid where the processor and the engine know vectors of 128 bits. */
const vectors = new Uint8Array([
  0, 97, 115, 109, 1, 0, 0, 0, 1, 4, 1, 96, 0, 0, 3, 2, 1, 0, 10, 9, 1, 7, 0, 65, 0, 253, 15, 26, 11,
]);

/** What of WebAssembly is asked; the types of Node alone do not know it. */
type WasmOfRuntime = { validate: (bytes: Uint8Array) => boolean };
const wasm = (globalThis as unknown as { WebAssembly: WasmOfRuntime }).WebAssembly;

/** The core, started (tesseract.js-core). A processor without vectors has a slower one. Throws ocr/no-data. */
export async function loadCore(): Promise<unknown> {
  const name = wasm.validate(vectors) ? 'tesseract-core-simd-lstm' : 'tesseract-core-lstm';
  const start = load(
    `${name}.cjs`,
    (path) => require(path) as (options: object) => Promise<unknown>,
    () => placeOf(`${name}.cjs`, `tesseract.js-core/${name}.js`),
  );
  const wasmBinary = load(`${name}.wasm`, readFileSync, () => placeOf(`${name}.wasm`, `tesseract.js-core/${name}.wasm`));
  const silent = (): void => {};
  return start({ wasmBinary, TesseractProgress: silent, print: silent, printErr: silent });
}

/** The trained data of a language, unpacked. Throws ocr/no-data. */
export function readData(language: OcrLanguage): Uint8Array {
  const name = dataOf(language);
  const file = `${name}.traineddata.gz`;
  return load(
    file,
    (path) => gunzipSync(readFileSync(path)),
    () => placeOf(file, `@tesseract.js-data/${name}/4.0.0_best_int/${file}`),
  );
}
