// What is wrong with where the focus stands: whether it can be seen, lies under something, or is too small to be hit.
import type { Page } from '@playwright/test';

/** Where the focus is, and what is wrong there; `mark` tells one place from another. */
export type Stop = { mark: string; wrong: string[] };

/** Looks at the element that has the focus; null when none has. */
export function lookAtFocus(page: Page): Promise<Stop | null> {
  return page.evaluate(() => {
    const focused = document.activeElement;
    if (focused === null || focused === document.body || focused.id === 'root') return null;
    type Colour = [number, number, number, number];
    const paint = document.createElement('canvas').getContext('2d', { willReadFrequently: true });
    const colourOf = (css: string): Colour => {
      if (paint === null) return [0, 0, 0, 0];
      paint.clearRect(0, 0, 1, 1);
      paint.fillStyle = css;
      paint.fillRect(0, 0, 1, 1);
      const [red = 0, green = 0, blue = 0, alpha = 0] = paint.getImageData(0, 0, 1, 1).data;
      return [red, green, blue, alpha / 255];
    };
    const lightOf = ([red, green, blue]: Colour): number => {
      const [r = 0, g = 0, b = 0] = [red, green, blue].map((value) => {
        const share = value / 255;
        return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
      });
      return 0.2126 * r + 0.7152 * g + 0.0722 * b;
    };
    const contrast = (one: Colour, other: Colour): number => {
      const [low = 0, high = 0] = [lightOf(one), lightOf(other)].sort((a, b) => a - b);
      return (high + 0.05) / (low + 0.05);
    };
    const behind = (element: Element | null): Colour => {
      for (let at = element; at !== null; at = at.parentElement) {
        const colour = colourOf(getComputedStyle(at).backgroundColor);
        if (colour[3] > 0.9) return colour;
      }
      return [255, 255, 255, 1];
    };
    // A real input under a drawn control shows the focus on its label, a field in a frame on the frame.
    const label = focused.closest('label:is(.switch, .radio, .checkbox)');
    const lines = label === null ? [focused, focused.parentElement, focused.closest('.find, .number-group')] : [label];
    const ringed = lines.find((element) => {
      if (!element) return false;
      const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(element);
      return (outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2) || /0px 0px 0px 1px/.test(boxShadow);
    });
    const wrong: string[] = [];
    const shown = ringed ?? focused;
    const box = shown.getBoundingClientRect();
    if (!ringed) wrong.push('no ring');
    else {
      const { outlineStyle, outlineColor, borderColor } = getComputedStyle(ringed);
      const ratio = contrast(colourOf(outlineStyle === 'none' ? borderColor : outlineColor), behind(ringed.parentElement));
      if (ratio < 3) wrong.push(`a ring of ${ratio.toFixed(1)} : 1`);
    }
    const isText = focused.matches('p a, dd a, li > a.digest-line');
    if (!isText && (box.width < 23.5 || box.height < 23.5)) wrong.push(`only ${box.width} by ${box.height}`);
    const [x, y] = [box.x + Math.min(box.width / 2, 60), box.y + Math.min(box.height / 2, 40)];
    const top = document.elementFromPoint(x, y);
    if (x < 0 || y < 0 || x > window.innerWidth || y > window.innerHeight) wrong.push('out of sight');
    else if (top === null || !(shown.contains(top) || top.contains(shown))) wrong.push(`under ${top?.className}`);
    const name = focused.getAttribute('aria-label') ?? focused.textContent?.trim().slice(0, 40);
    return { mark: `${focused.tagName}.${focused.className} ${name} ${Math.round(box.x)},${Math.round(box.y)}`, wrong };
  });
}

/** Walks by Tab from where the focus is until it comes round or `most` stops were seen. Tells what is wrong, and where. */
export async function walkByTab(page: Page, most: number): Promise<{ stops: number; wrong: string[]; hasComeRound: boolean }> {
  const seen = new Set<string>();
  const wrong: string[] = [];
  for (let press = 0; press < most; press += 1) {
    await page.keyboard.press('Tab');
    const stop = await lookAtFocus(page);
    // Behind the last stop the window itself has it for a moment.
    if (stop === null) continue;
    if (seen.has(stop.mark)) return { stops: seen.size, wrong, hasComeRound: true };
    seen.add(stop.mark);
    wrong.push(...stop.wrong.map((one) => `${stop.mark}: ${one}`));
  }
  return { stops: seen.size, wrong, hasComeRound: false };
}
