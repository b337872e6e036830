// What the application's menu can ask of the page in front: the acts of the reader. Refuses to hold behaviour.
import { z } from 'zod';

/** Every act that stands in the menu; the page says which of them can act now. */
export const MenuAct = z.enum([
  'print',
  'save-page',
  'save-edition',
  'find',
  'next-hit',
  'previous-hit',
  'zoom-in',
  'zoom-out',
  'fit-page',
  'fit-width',
  'column',
  'spread',
  'continuous',
  'thumbnails',
  'articles',
  'marks',
  'bookmark',
  'next',
  'previous',
  'first',
  'last',
  'back',
]);
export type MenuAct = z.infer<typeof MenuAct>;

/** What the page in front can do, and which of that is switched on. */
export const MenuState = z.strictObject({ can: z.array(MenuAct).max(100), on: z.array(MenuAct).max(100) });
export type MenuState = z.infer<typeof MenuState>;
