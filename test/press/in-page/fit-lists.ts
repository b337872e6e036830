// Runs in the page. Takes entries from lists until the rest has room, spreads what falls short of its column, and sets
// adverts as large as their boxes take.

/** Fits every list; returns remarks. */
export function fitLists(): string[] {
  for (const advert of document.querySelectorAll<HTMLElement>('.advert')) fitAdvert(advert);
  return [...document.querySelectorAll<HTMLElement>('.list .entries')].flatMap((entries) => {
    while (entries.childElementCount > 1 && isOverfull(entries)) entries.lastElementChild?.remove();
    while (entries.lastElementChild?.matches('.rubric')) entries.lastElementChild.remove();
    spread(entries);
    return isOverfull(entries) ? [`a list is overfull: ${entries.textContent.slice(0, 30)}`] : [];
  });
}

function isOverfull(entries: HTMLElement): boolean {
  const frame = entries.getBoundingClientRect();
  return [...entries.children].some((child) =>
    [...child.getClientRects()].some(
      (rect) => rect.bottom > frame.bottom + 1 || rect.right > frame.right + 1 || rect.left < frame.left - 1,
    ),
  );
}

/** Opens the space between entries, at most by one and a half lines. */
function spread(entries: HTMLElement): void {
  const set = (pixels: number): void => {
    entries.style.setProperty('--spread', `${pixels}px`);
  };
  let pixels = 0;
  for (; pixels < 14; pixels++) {
    set(pixels + 1);
    if (isOverfull(entries)) break;
  }
  set(pixels);
}

function fitAdvert(advert: HTMLElement): void {
  const isTooLarge = (): boolean => advert.scrollHeight > advert.clientHeight + 1 || advert.scrollWidth > advert.clientWidth + 1;
  for (let size = Number.parseFloat(getComputedStyle(advert).fontSize); isTooLarge() && size > 5; size *= 0.94)
    advert.style.fontSize = `${size}px`;
}
