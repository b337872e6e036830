// The reading room: how it begins, what a visitor sees, how it ends. Last of its part: it is not ended again.
import { ask, enterRoom } from '../app/steps.ts';
import {
  clicks,
  fills,
  focuses,
  goes,
  named,
  opens,
  presses,
  type Screen,
  type Step,
  screen,
  searches,
  shows,
} from './screen.ts';

const pin = '2468';
const lock = named('button', ({ access }) => access.end);
const visit = named('button', ({ access }) => access.newVisit);

/** Every window begins anew, and then it is there. */
const enters: Step = (stand) => enterRoom(stand.app, pin, visit(stand));

const triesPin =
  (typed: string): Step =>
  async ({ page }) => {
    await page.keyboard.type(typed);
    await page.keyboard.press('Enter');
  };

/** In this order: the second begins the room for all that follow. */
export const accessScreens: readonly Screen[] = [
  screen('reading-room-begin', [
    goes('#/settings'),
    fills(
      named('textbox', ({ access }) => access.pin),
      pin,
    ),
    fills(
      named('textbox', ({ access }) => access.pinAgain),
      pin,
    ),
    presses('Enter'),
    shows('[role=alertdialog]'),
  ]),
  screen('reading-room', [enters, goes('#/shelf'), shows('article.card img')], { isMain: true }),
  screen('reading-room-search', [searches()]),
  screen('reading-room-reader', [opens(1), focuses('.desk'), presses('c'), shows('.clip-bar')]),
  screen('reading-room-settings', [goes('#/settings'), shows('main h1')]),
  screen('reading-room-wrong-pin', [clicks(lock), shows('[role=alertdialog]'), triesPin('1111'), shows('.field-fault')]),
  screen('reading-room-wait', [
    clicks(lock),
    async ({ app }) => {
      for (let tries = 0; tries < 5; tries += 1) await ask(app, 'access.leave', { pin: '1111' }).catch(() => undefined);
    },
    triesPin('1111'),
    shows('[role=timer]'),
  ]),
  screen(
    'reading-room-still',
    [
      async ({ page }) => {
        await page.clock.install();
        await page.keyboard.press('Shift');
        await page.clock.fastForward('09:45');
      },
      shows('[role=alertdialog]'),
    ],
    // A movement would stay.
    { keepsPointer: true },
  ),
];
