// How something is scrolled to: smoothly, or at once where the system asks for no motion.

/** For `scrollIntoView` and `scrollTo`. */
export const scrollBehavior = (): ScrollBehavior =>
  window.matchMedia('(prefers-reduced-motion: reduce)').matches ? 'instant' : 'smooth';
