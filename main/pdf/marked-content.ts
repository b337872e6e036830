// Follows the marked content of a page, so that each glyph knows the piece of the structure tree that it is part of.
// Ids within a form belong to the form, which the operators do not name: there a glyph keeps what holds around the form.
import { ARTIFACT, UNTAGGED } from '../layout/page-glyphs.ts';

/** The marked content that is open (ISO 32000-1, 14.6). `node` is what a glyph drawn now is given. */
export type MarkedContent = {
  node: number;
  begin: (tag: unknown, id: unknown) => void;
  end: () => void;
  enterForm: () => void;
  leaveForm: () => void;
};

/** A page that nests deeper is broken; what is beyond is not followed. */
const DEEPEST = 1000;

/** Opens it; `placeOf` leads from an id to its leaf, null where the page has no tree. */
export function openMarkedContent(placeOf: ReadonlyMap<number, number> | null): MarkedContent {
  const open: number[] = [];
  let forms = 0;
  const nodeOf = (tag: unknown, id: unknown, around: number): number => {
    if (forms > 0 || placeOf === null) return around;
    if (tagNameOf(tag) === 'Artifact') return ARTIFACT;
    return typeof id === 'number' ? (placeOf.get(id) ?? UNTAGGED) : around;
  };
  const marked: MarkedContent = {
    node: UNTAGGED,
    begin: (tag, id) => {
      if (open.length >= DEEPEST) return;
      open.push(marked.node);
      marked.node = nodeOf(tag, id, marked.node);
    },
    end: () => {
      marked.node = open.pop() ?? UNTAGGED;
    },
    enterForm: () => {
      forms += 1;
    },
    leaveForm: () => {
      forms = Math.max(0, forms - 1);
    },
  };
  return marked;
}

/** pdf.js gives the tag as a name or as its text. */
const tagNameOf = (tag: unknown): unknown => (typeof tag === 'string' ? tag : (tag as { name?: unknown } | null)?.name);
