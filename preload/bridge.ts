// The preload script: hands the page one frozen object with call, on and drop. Grants no channel, no path and no Electron object.
import { contextBridge, ipcRenderer, webUtils } from 'electron';
import { channels } from './channels.ts';
import type { Answer } from './errors.ts';

const bridge = {
  call: (name: string, input: unknown): Promise<Answer<unknown>> => ipcRenderer.invoke(channels.call, name, input),
  on: (listener: (name: string, value: unknown) => void): (() => void) => {
    const heard = (_event: unknown, name: string, value: unknown): void => listener(name, value);
    ipcRenderer.on(channels.event, heard);
    return () => {
      ipcRenderer.off(channels.event, heard);
    };
  },
  drop: (files: readonly File[]): Promise<Answer<unknown>> =>
    ipcRenderer.invoke(
      channels.drop,
      files.map((file) => webUtils.getPathForFile(file)),
    ),
};

/** What the page finds as `window.kiosque`. */
export type Bridge = typeof bridge;

contextBridge.exposeInMainWorld('kiosque', bridge);
