// Which places of pictures on a page are photographs, that is not the paper itself and not small signs. Pure.
import type { Box } from '#border/model';
import { joinStrips, type Paper } from './join-strips.ts';

/** An advert that fills its page within the margins keeps its colours: what covers more is the page. */
const MOST_SHARE = 0.85;

/** The photographs among the pictures of a page, in the points of its unrotated paper. */
export const choosePhotographs = (pictures: readonly Box[], page: Paper): Box[] => joinStrips(pictures, page, MOST_SHARE);
