// The hook of electron-builder that flips the fuses in a copy of Electron's binary as electron-builder.yml declares them. Refuses a binary with a
// fuse that nobody has decided about: electron-builder itself would leave it as it comes.
import { join } from 'node:path';
import { FuseV1Options, FuseVersion, flipFuses } from '@electron/fuses';
import type { AfterPackContext, Configuration } from 'electron-builder';

type Declared = NonNullable<Configuration['electronFuses']>;

/** What every fuse is to be. Throws where the configuration leaves one open. */
export function wishedFuses(declared: Declared | null | undefined): Record<FuseV1Options, boolean> {
  const wish = (name: keyof Declared): boolean => {
    const wished = declared?.[name];
    if (typeof wished !== 'boolean') throw new Error(`electron-builder.yml does not say what the fuse ${name} is to be`);
    return wished;
  };
  return {
    [FuseV1Options.RunAsNode]: wish('runAsNode'),
    [FuseV1Options.EnableCookieEncryption]: wish('enableCookieEncryption'),
    [FuseV1Options.EnableNodeOptionsEnvironmentVariable]: wish('enableNodeOptionsEnvironmentVariable'),
    [FuseV1Options.EnableNodeCliInspectArguments]: wish('enableNodeCliInspectArguments'),
    [FuseV1Options.EnableEmbeddedAsarIntegrityValidation]: wish('enableEmbeddedAsarIntegrityValidation'),
    [FuseV1Options.OnlyLoadAppFromAsar]: wish('onlyLoadAppFromAsar'),
    [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: wish('loadBrowserProcessSpecificV8Snapshot'),
    [FuseV1Options.GrantFileProtocolExtraPrivileges]: wish('grantFileProtocolExtraPrivileges'),
    // electron-builder's configuration cannot name it. It is on as it comes: WebAssembly, as PDFium is, would be slower without.
    [FuseV1Options.WasmTrapHandlers]: true,
  };
}

/** Where the binary of the packed application lies; macOS has it in a framework, which the flipping finds by the application. */
const binaryOf = ({ appOutDir, electronPlatformName, packager }: AfterPackContext): string => {
  const endings: Record<string, string> = { darwin: '.app', win32: '.exe' };
  const name = packager.platformSpecificBuildOptions.executableName ?? packager.appInfo.productFilename;
  return join(appOutDir, `${name}${endings[electronPlatformName] ?? ''}`);
};

/** What electron-builder calls. */
export async function afterPack(context: AfterPackContext): Promise<void> {
  await flipFuses(binaryOf(context), {
    version: FuseVersion.V1,
    strictlyRequireAllFuses: true,
    resetAdHocDarwinSignature: context.electronPlatformName === 'darwin',
    ...wishedFuses(context.packager.config.electronFuses),
  });
}
