// Ends what an image is still fetching when it leaves the page: a browser goes on, and what comes next waits behind it.

/** A `ref` for images. */
export const endLoading = (image: HTMLImageElement | null) => (): void => image?.removeAttribute('src');
