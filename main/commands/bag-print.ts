// How bags are printed for people, and the bar that they see while bags are read.
import type { BagFinding, BagReport, BagTask } from '#border/model-bags';
import { bagFindings } from '#border/words/bag-findings';
import { type BagRun, openBagRun } from '../flows/bags/bag-desk.ts';
import type { CommandTools } from './command.ts';
import { isolateText, sizeText } from './table.ts';

const eraseLine = '\r\u001b[K';

/** A run that Ctrl-C stops, with a bar on a terminal. */
export function openCliRun({ io, signal, words }: CommandTools, kind: BagTask['kind']): { run: BagRun; close: () => void } {
  const draw = ({ name, done, total }: Omit<BagTask, 'kind'>): void => {
    const percent = total === 0 ? '' : ` ${Math.floor((done / total) * 100)} %`;
    io.err(`${eraseLine}${words.bags.tasks[kind]} ${isolateText(name)}${percent}`);
  };
  const run = openBagRun(signal, io.hasBar ? draw : () => {});
  return { run, close: () => (io.hasBar ? io.err(eraseLine) : undefined) };
}

const findingLines = ({ language }: CommandTools, label: string, findings: readonly BagFinding[]): string =>
  findings
    .map(({ path, code, detail }) => {
      const where = path === '' ? '' : `  ${isolateText(path)}`;
      const more = detail === null ? '' : ` (${isolateText(detail)})`;
      return `  ${label}${where}\n    ${bagFindings[language][code]}${more}\n`;
    })
    .join('');

/** Prints the verdict on a bag, its problems and its warnings. */
export function printBag(tools: CommandTools, bag: BagReport): void {
  const { io, words, language } = tools;
  const { verdicts, problem, warning } = words.bags;
  const verdict = bag.valid ? verdicts.valid : bag.complete ? verdicts.complete : verdicts.invalid;
  io.out(`${verdict}  ${isolateText(bag.path)}  ${sizeText(bag.sizeBytes, language)}\n`);
  io.out(findingLines(tools, problem, bag.problems));
  io.out(findingLines(tools, warning, bag.warnings));
}
