// The page of the stock viewer: pdf.js's PDFViewer as it comes. Tells `window.stock` how to open, turn and close; holds no look.
import * as pdfjs from '/build/pdf.min.mjs';

globalThis.pdfjsLib = pdfjs;
pdfjs.GlobalWorkerOptions.workerSrc = '/build/pdf.worker.min.mjs';
const { EventBus, PDFLinkService, PDFViewer } = await import('/web/pdf_viewer.mjs');
const container = document.querySelector('#container');
/** What pdf.js's own viewer gives every document: characters, fonts, decoders, and the profiles that make colours true. */
const parts = {
  cMapUrl: '/cmaps/',
  cMapPacked: true,
  standardFontDataUrl: '/standard_fonts/',
  wasmUrl: '/wasm/',
  iccUrl: '/iccs/',
};
let opened = null;

const until = async (start, isThere) => {
  for (;;) {
    await new Promise((resolve) => requestAnimationFrame(resolve));
    if (isThere()) return performance.now() - start;
  }
};

const shown = async (start, viewer, page) => {
  const view = () => viewer()?.getPageView(page - 1);
  const readable = until(start, () => view()?.div?.querySelector('canvas') != null);
  const sharp = until(start, () => view()?.renderingState === 3);
  return { readableMs: await readable, sharpMs: await sharp };
};

window.stock = {
  open: (scale) => {
    const start = performance.now();
    const eventBus = new EventBus();
    const linkService = new PDFLinkService({ eventBus });
    const viewer = new PDFViewer({ container, eventBus, linkService });
    linkService.setViewer(viewer);
    eventBus.on('pagesinit', () => {
      viewer.currentScaleValue = scale;
    });
    const task = pdfjs.getDocument({ url: '/file.pdf', ...parts });
    task.promise.then((pdf) => {
      viewer.setDocument(pdf);
      linkService.setDocument(pdf, null);
    });
    opened = { viewer, task };
    return shown(start, () => opened?.viewer, 1);
  },
  turnTo: (page) => {
    const start = performance.now();
    opened.viewer.currentPageNumber = page;
    return shown(start, () => opened?.viewer, page);
  },
  close: async () => {
    opened.viewer.setDocument(null);
    opened.viewer.cleanup();
    await opened.task.destroy();
    opened = null;
  },
};
