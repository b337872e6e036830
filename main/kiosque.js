#!/usr/bin/env node
// The command `kiosque`: runs the built command line on a Node that is new enough, the project's own where the machine's is too old.
// Plain JavaScript for old engines; does nothing but start.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';

const oldest = [22, 13];
const built = fileURLToPath(new URL('../out/main/cli.js', import.meta.url));

const isNewEnough = () => {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  return major > oldest[0] || (major === oldest[0] && minor >= oldest[1]);
};

const findOwnNode = () => {
  try {
    const folder = fileURLToPath(new URL('.', `file://${createRequire(import.meta.url).resolve('node/package.json')}`));
    return ['bin/node', 'bin/node.exe'].map((name) => folder + name).find((path) => existsSync(path));
  } catch {
    return undefined;
  }
};

/** Hands everything over and ends as the child ends; signals reach both, because they share a terminal, or are passed on. */
const runWith = (node) => {
  const child = spawn(node, [built, ...process.argv.slice(2)], { stdio: 'inherit' });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => signal !== 'SIGINT' && child.kill(signal));
  child.on('exit', (code, signal) => {
    if (signal === null) process.exit(code ?? 1);
    process.removeAllListeners(signal);
    process.kill(process.pid, signal);
  });
};

if (!existsSync(built)) {
  console.error('kiosque: not built yet; run: npm run build');
  process.exitCode = 3;
} else if (isNewEnough()) {
  await import('../out/main/cli.js');
} else {
  const node = findOwnNode();
  if (node === undefined) {
    console.error(`kiosque: Node ${oldest.join('.')} or newer is needed, this is ${process.versions.node}`);
    process.exitCode = 3;
  } else runWith(node);
}
