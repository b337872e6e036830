// Where an element lies in what the desk scrolls: by layout, not by what a moving picture shows. A page that is stretched by a gesture is
// where it will come to rest.

/** Pixels from the top left of the content of a scrolling ancestor, which must be positioned. */
export function placeWithin(ancestor: HTMLElement, element: HTMLElement): { x: number; y: number } {
  let [x, y] = [0, 0];
  for (let one: HTMLElement | null = element; one !== null && one !== ancestor; one = one.offsetParent as HTMLElement | null) {
    x += one.offsetLeft;
    y += one.offsetTop;
  }
  return { x, y };
}
