// The three channels between the two worlds; no other may be opened. Apart from the contract, so that the bridge stays free of zod.

/** Names for `ipcMain` and `ipcRenderer`. */
export const channels = { call: 'kiosque:call', event: 'kiosque:event', drop: 'kiosque:drop' } as const;
