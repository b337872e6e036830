// Ends what an image is still fetching when it leaves the page: a browser goes on, and what comes next waits behind it.
const sources = new WeakMap<HTMLImageElement, string>();

/** A `ref` for images. One that comes back, as React may do with a part of the page, fetches again. */
export const endLoading = (image: HTMLImageElement) => {
  const source = sources.get(image);
  if (source !== undefined && !image.hasAttribute('src')) image.src = source;
  return (): void => {
    sources.set(image, image.src);
    image.removeAttribute('src');
  };
};
