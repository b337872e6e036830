// Runs in the page. Opens the in-page half of the press to the driver as `window.press`.
import type { Truth } from '../truth.ts';
import { fitCopy } from './copy-fit.ts';
import { drawPhotograph } from './draw-photograph.ts';
import { dropUnusedHyphens } from './drop-unused-hyphens.ts';
import { fitLists } from './fit-lists.ts';
import { flowText } from './flow-text.ts';
import { measureTruth } from './measure-truth.ts';
import { shufflePages } from './shuffle-page.ts';

/** What the driver may call in a page. */
export type PressPage = {
  fitCopy(): string[];
  flowText(): string[];
  fitLists(): string[];
  dropUnusedHyphens(): void;
  measureTruth(): Truth['pages'];
  shufflePages(seed: string): void;
  drawPhotograph(scene: string, seed: string, width: number, height: number, quality: number): string;
};

declare global {
  interface Window {
    press: PressPage;
  }
}

window.press = { fitCopy, flowText, fitLists, dropUnusedHyphens, measureTruth, shufflePages, drawPhotograph };
