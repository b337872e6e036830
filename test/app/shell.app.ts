// The border of the window, tried from inside the page: what it is given, what it is refused, and that nothing leaves.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Answer } from '#border/errors';
import type { Edition } from '#border/model';
import { projectRoot } from '../run/project-root.ts';
import { type App, expect, test } from './start-app.ts';

declare const window: Window & {
  kiosque: {
    call: (name: string, input: unknown) => Promise<Answer<unknown>>;
    on: (listener: (name: string, value: unknown) => void) => () => void;
    drop: (files: readonly File[]) => Promise<Answer<unknown>>;
  };
};

const sample = join(projectRoot, 'assets/samples/atlas-du-matin-2024-03-28.pdf');

const call = (app: App, name: string, input: unknown): Promise<Answer<unknown>> =>
  app.page.evaluate(([calling, given]) => window.kiosque.call(calling, given), [name, input] as const);

const editions = async (app: App): Promise<Edition[]> => {
  const answer = await call(app, 'editions.list', {});
  if (!answer.ok) throw new Error(answer.fault.message);
  return (answer.value as { editions: Edition[] }).editions;
};

const addSample = async (app: App): Promise<string> => {
  await app.dropFiles([sample]);
  await expect.poll(async () => (await editions(app)).length).toBe(1);
  return (await editions(app))[0]?.id ?? '';
};

/** Runs something that the page must be refused, and takes the complaints about it off the list. */
const tryInPage = async <Value>(app: App, work: () => Value | Promise<Value>): Promise<Value | string> => {
  const before = app.troubles.length;
  const result = await app.page.evaluate(work).catch((error: Error) => error.message);
  await app.page.waitForTimeout(150);
  app.troubles.splice(before);
  return result;
};

test.describe('the page', () => {
  test('finds one frozen object with three functions, and nothing of Node or Electron (point 14)', async ({ app }) => {
    const found = await app.page.evaluate(() => ({
      names: Object.keys(window.kiosque).sort(),
      isFrozen: Object.isFrozen(window.kiosque),
      strangers: ['require', 'process', 'module', 'exports', 'Buffer', 'global', 'electron', 'ipcRenderer', '__dirname'].filter(
        (name) => name in window,
      ),
      isIsolated: window.isSecureContext,
    }));
    expect(found).toEqual({ names: ['call', 'drop', 'on'], isFrozen: true, strangers: [], isIsolated: true });
  });

  test('cannot make code out of text, nor load it from elsewhere', async ({ app }) => {
    const ran = await tryInPage(app, async () => {
      const seen = window as unknown as { ran?: string };
      // Behind a timer, because what the test itself evaluates is exempt from the policy.
      await new Promise((resolve) => setTimeout(resolve, 0));
      for (const make of [
        () => new Function('window.ran = 1')(),
        () => document.body.append(Object.assign(document.createElement('script'), { src: 'https://example.test/x.js' })),
        () => document.body.insertAdjacentHTML('beforeend', '<img src="x" onerror="window.ran = 1">'),
        () => document.body.append(Object.assign(document.createElement('script'), { text: 'window.ran = 1' })),
      ]) {
        try {
          make();
        } catch {
          // Trusted types refuse some of these by throwing.
        }
      }
      await new Promise((resolve) => setTimeout(resolve, 300));
      return seen.ran ?? 'nothing ran';
    });
    expect(ran).toBe('nothing ran');
  });

  test('cannot reach any network', async ({ app }) => {
    const reached = await tryInPage(app, async () => {
      const tries = [
        'https://example.test/',
        'http://127.0.0.1:9/',
        'http://localhost/',
        'file:///etc/passwd',
        'ws://example.test/',
      ];
      const results = await Promise.allSettled(tries.map((url) => fetch(url)));
      return results.filter((result) => result.status === 'fulfilled').length;
    });
    expect(reached).toBe(0);
  });

  test('cannot go elsewhere, open a window, or hold a frame', async ({ app }) => {
    const before = app.page.url();
    await tryInPage(app, () => {
      window.open('https://example.test/');
      window.open('index.html');
      const link = Object.assign(document.createElement('a'), { href: 'https://example.test/', target: '_blank' });
      document.body.append(link);
      link.click();
      link.remove();
    });
    await tryInPage(app, () => {
      window.location.href = 'https://example.test/';
    });
    const hasFrame = await tryInPage(app, async () => {
      const frame = document.body.appendChild(document.createElement('iframe'));
      frame.src = 'index.html';
      await new Promise((resolve) => setTimeout(resolve, 300));
      const isLoaded = frame.contentDocument?.getElementById('root') !== null && frame.contentDocument?.URL !== 'about:blank';
      frame.remove();
      return isLoaded && frame.contentDocument !== null;
    });
    expect(hasFrame).toBe(false);
    expect(app.page.context().pages()).toHaveLength(1);
    expect(app.page.url().replace(/#.*/, '')).toBe(before.replace(/#.*/, ''));
    await expect(app.page.getByRole('main')).toBeVisible();
  });

  test('may copy and fill the screen, and nothing else', async ({ app }) => {
    const states = await app.page.evaluate(async () => {
      const names = ['clipboard-write', 'clipboard-read', 'geolocation', 'notifications', 'camera', 'microphone', 'midi'];
      const found = await Promise.all(names.map((name) => navigator.permissions.query({ name: name as PermissionName })));
      return Object.fromEntries(names.map((name, index) => [name, found[index]?.state]));
    });
    expect(states).toEqual({
      'clipboard-write': 'granted',
      'clipboard-read': 'denied',
      geolocation: 'denied',
      notifications: 'denied',
      camera: 'denied',
      microphone: 'denied',
      midi: 'denied',
    });
  });
});

test.describe('calls', () => {
  test('that are not in the contract, or not as it says, become faults', async ({ app }) => {
    const codeOf = async (name: unknown, input: unknown): Promise<string> => {
      const answer = await app.page.evaluate(([calling, given]) => window.kiosque.call(calling as string, given), [
        name,
        input,
      ] as const);
      return answer.ok ? 'ok' : answer.fault.code;
    };
    for (const name of ['nothing', 'constructor', '__proto__', 'toString', '', 'editions.list ', 7, null, { a: 1 }]) {
      expect(await codeOf(name, {})).toBe('input/unknown-call');
    }
    for (const input of [null, [], 'x', { id: '../../x' }, { id: 'x'.repeat(100_000) }, { id: null }, {}]) {
      expect(await codeOf('editions.open', input)).toBe('input/invalid');
    }
    expect(await codeOf('editions.open', { id: '0123456789abcdef' })).toBe('edition/not-found');
    expect(await codeOf('editions.list', { extra: 1 })).toBe('input/invalid');
  });

  test('cannot name a path: a file that a script made is refused', async ({ app }) => {
    const answer = await app.page.evaluate(() => window.kiosque.drop([new File(['%PDF-1.4'], '/etc/passwd.pdf')]));
    expect(answer.ok ? 'ok' : answer.fault.code).toBe('file/not-found');
    const forged = await app.page
      .evaluate(() => window.kiosque.drop(['/etc/passwd'] as unknown as File[]))
      .then(
        () => 'accepted',
        (error: Error) => error.message,
      );
    expect(forged).not.toBe('accepted');
  });
});

test.describe('the scheme', () => {
  test('serves an edition whole, in part and by its head', async ({ app }) => {
    const id = await addSample(app);
    const answers = await app.page.evaluate(async (edition) => {
      const ask = async (init: RequestInit) => {
        const response = await fetch(`edition/${edition}.pdf`, init);
        const { length } = new Uint8Array(await response.arrayBuffer());
        return [response.status, response.headers.get('content-range'), response.headers.get('content-length'), length];
      };
      return {
        whole: await ask({}),
        part: await ask({ headers: { range: 'bytes=10-19' } }),
        none: await ask({ headers: { range: 'bytes=999999999-' } }),
        head: await ask({ method: 'HEAD' }),
        post: (await fetch(`edition/${edition}.pdf`, { method: 'POST' })).status,
      };
    }, id);
    const size = (await editions(app))[0]?.sizeBytes ?? 0;
    app.troubles.splice(0, 2);
    expect(answers.whole).toEqual([200, null, String(size), size]);
    expect(answers.part).toEqual([206, `bytes 10-19/${size}`, '10', 10]);
    expect(answers.none?.[0]).toBe(416);
    expect(answers.head).toEqual([200, null, String(size), 0]);
    expect(answers.post).toBe(405);
  });

  test('serves no file that is not the page’s own', async ({ app }) => {
    const statuses = await app.page.evaluate(async () => {
      const paths = [
        '..%2flibrary.sqlite',
        '%2e%2e/package.json',
        'assets/..%5c..%5cx',
        '.env',
        'main/main.js',
        'edition/x.pdf',
        'library.sqlite',
      ];
      return Promise.all(paths.map(async (path) => (await fetch(path)).status));
    });
    app.troubles.splice(0);
    expect(new Set(statuses)).toEqual(new Set([404]));
  });
});

test.describe('reading under the policy', () => {
  test('pdf.js keeps its worker, draws the page, and nothing is blocked (point 8)', async ({ app }) => {
    const workers: string[] = [];
    app.page.on('worker', (worker) => workers.push(worker.url()));
    const id = await addSample(app);
    await app.page.evaluate((edition) => {
      window.location.hash = `#/read/${edition}/1`;
    }, id);
    await app.page.locator('.sheet-layer canvas').first().waitFor();
    expect(workers.some((url) => url.includes('pdf.worker'))).toBe(true);
  });
});

test.describe('from the desktop', () => {
  test('files and folders that are dropped become editions', async ({ app }) => {
    const folder = join(app.folder, 'journaux – صحف');
    mkdirSync(folder);
    writeFileSync(join(folder, 'notes.txt'), 'no newspaper');
    await app.dropFiles([sample, folder]);
    await expect.poll(async () => (await editions(app)).length).toBe(1);
  });

  test('the menu opens files through the native dialog', async ({ app }) => {
    await app.page.getByRole('main').waitFor();
    await app.answerDialog([sample]);
    await app.clickMenu('open-files');
    await expect.poll(async () => (await editions(app)).length).toBe(1);
  });

  test('the menu leads to places', async ({ app }) => {
    await app.page.getByRole('main').waitFor();
    await app.clickMenu('settings');
    await expect(app.page).toHaveURL(/#\/settings$/);
    await app.clickMenu('shelf');
    await expect(app.page).toHaveURL(/#\/shelf$/);
  });
});
