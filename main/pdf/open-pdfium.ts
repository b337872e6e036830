// PDFium compiled to WebAssembly: one instance a thread, and documents read from their file block by block.
// Refuses to hold a whole document in memory, and knows nothing of pictures or text.
import { closeSync, fstatSync, openSync, readFileSync, readSync } from 'node:fs';
import { createRequire } from 'node:module';
import { init, type WrappedPdfiumModule } from '@embedpdf/pdfium';
import { AppError } from '#border/errors';
import { onDisk } from '../base/disk-error.ts';

let started: Promise<WrappedPdfiumModule> | null = null;

const wasmFile = (): string | URL =>
  import.meta.url.endsWith('.ts')
    ? createRequire(import.meta.url).resolve('@embedpdf/pdfium/pdfium.wasm')
    : new URL('./pdfium.wasm', import.meta.url);

/** What PDFium may fill, in bytes: half of what its module allows itself. */
const MOST_MEMORY = 2 ** 30;

/** What PDFium asks of its surroundings when its heap is full; 0 where it gets no more. */
type Surroundings = { env: { emscripten_resize_heap: (bytes: number) => number } };
/** What of WebAssembly is asked; the types of Node alone do not know it. */
type WasmOfRuntime = { instantiate: (bytes: Uint8Array, imports: object) => Promise<{ instance: object }> };
const wasm = (globalThis as unknown as { WebAssembly: WasmOfRuntime }).WebAssembly;

/** Starts the module with a heap that grows so far and no further: a picture for which there is no room is left out. */
const start = async (): Promise<WrappedPdfiumModule> => {
  const bytes = readFileSync(wasmFile());
  const failed = Promise.withResolvers<never>();
  const instantiateWasm = ({ env }: Surroundings, receive: (instance: object) => void): object => {
    const limited = {
      ...env,
      emscripten_resize_heap: (bytes: number) => (bytes >>> 0 > MOST_MEMORY ? 0 : env.emscripten_resize_heap(bytes)),
    };
    wasm
      .instantiate(bytes, { env: limited, wasi_snapshot_preview1: env })
      .then(({ instance }) => receive(instance))
      .catch(failed.reject);
    return {};
  };
  // What it needs and does not get ends it: the next document has a new one.
  const onAbort = (): void => {
    started = null;
    throw new AppError('pdf/broken');
  };
  const pdfium = await Promise.race([init({ instantiateWasm, onAbort } as object), failed.promise]);
  pdfium.PDFiumExt_Init();
  return pdfium;
};

/** The PDFium of this thread, started when first asked for (40 to 80 ms). */
export function loadPdfium(): Promise<WrappedPdfiumModule> {
  started ??= start();
  return started;
}

/** The memory of the module, of which its types do not know. Asked for anew each time, since growth replaces it. */
export function memoryOf(pdfium: WrappedPdfiumModule): Uint8Array {
  return (pdfium.pdfium as unknown as { HEAPU8: Uint8Array }).HEAPU8;
}

/** A function of PDFium on numbers and addresses alone. */
type RawFunction = (...values: number[]) => number;

/** PDFium's own functions: the wrapped ones convert each argument by its name, which costs more than the call. For thousands of calls a page. */
export function rawFunctionsOf<Name extends keyof WrappedPdfiumModule & string>(
  pdfium: WrappedPdfiumModule,
  names: readonly Name[],
): Record<Name, RawFunction> {
  const all = pdfium.pdfium.wasmExports as unknown as Record<string, RawFunction>;
  const found = names.map((name) => {
    const raw = all[name];
    if (raw === undefined) throw new Error(`PDFium has no ${name}`);
    return [name, raw];
  });
  return Object.fromEntries(found) as Record<Name, RawFunction>;
}

/** An open document: a handle for PDFium's functions, valid until `close`. */
export type PdfiumDocument = { pdfium: WrappedPdfiumModule; handle: number; close: () => void };

/** `FPDF_GetLastError` after a failed load: 4 is a missing or wrong password (fpdfview.h). */
const PASSWORD_ERROR = 4;

/** Opens a document through block reads (`FPDF_FILEACCESS`, fpdfview.h). Throws `pdf/locked`, `pdf/wrong-password`, `pdf/broken`, disk/*. */
export async function openPdfiumDocument(path: string, password: string | null): Promise<PdfiumDocument> {
  const pdfium = await loadPdfium();
  const module = pdfium.pdfium;
  const file = openSync(path, 'r');
  const readBlock = module.addFunction((_param: number, position: number, buffer: number, size: number): number => {
    const target = memoryOf(pdfium).subarray(buffer, buffer + size);
    return onDisk(() => readSync(file, target, 0, size, position >>> 0)) === size ? 1 : 0;
  }, 'iiiii');
  const access = module.wasmExports.malloc(12);
  const release = (): void => {
    module.removeFunction(readBlock);
    module.wasmExports.free(access);
    closeSync(file);
  };
  module.setValue(access, fstatSync(file).size, 'i32');
  module.setValue(access + 4, readBlock, 'i32');
  module.setValue(access + 8, 0, 'i32');
  const load = (): number => {
    const handle = pdfium.FPDF_LoadCustomDocument(access, password ?? '');
    if (handle !== 0) return handle;
    if (pdfium.FPDF_GetLastError() !== PASSWORD_ERROR) throw new AppError('pdf/broken');
    throw new AppError(password === null ? 'pdf/locked' : 'pdf/wrong-password');
  };
  const handle = orRelease(load, release);
  return {
    pdfium,
    handle,
    close: () => {
      pdfium.FPDF_CloseDocument(handle);
      release();
    },
  };
}

function orRelease<Value>(work: () => Value, release: () => void): Value {
  try {
    return work();
  } catch (error) {
    release();
    throw error;
  }
}
