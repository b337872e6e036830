// How much two boxes have of each other, in whatever unit both are. Pure.
import type { Box } from '#border/model';

/** The area of a box; 0 for one that was drawn the wrong way round. */
export const areaOf = ({ width, height }: Box): number => Math.max(0, width) * Math.max(0, height);

/** How wide the stretch is in which both lie; below 0 by how far they are apart. */
export const sharedWidth = (one: Box, other: Box): number =>
  Math.min(one.x + one.width, other.x + other.width) - Math.max(one.x, other.x);

/** How high the stretch is in which both lie; below 0 by how far they are apart. */
export const sharedHeight = (one: Box, other: Box): number =>
  Math.min(one.y + one.height, other.y + other.height) - Math.max(one.y, other.y);

/** The area that both cover; 0 where they are apart. */
export const sharedArea = (one: Box, other: Box): number =>
  Math.max(0, sharedWidth(one, other)) * Math.max(0, sharedHeight(one, other));
