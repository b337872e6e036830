// Makes `import … from 'electron'` mean the stand-in, in the built bundles as they are. Touches no other import.
import { registerHooks } from 'node:module';

const api = new URL('./electron-api.ts', import.meta.url).href;

registerHooks({
  resolve: (specifier, context, next) =>
    specifier === 'electron' || specifier === 'electron/main' ? { url: api, shortCircuit: true } : next(specifier, context),
});
