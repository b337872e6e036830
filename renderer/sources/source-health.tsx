// How a source does, in a line: when it was checked and will be, or what is wrong and what to do about it.
import type { ReactNode } from 'react';
import type { Source } from '#border/model-sources';
import { faultWords } from '#border/words/faults';
import { Icon } from '../ui/icon.tsx';
import { useSpeech } from '../ui/speech.tsx';
import { needsSignIn, sayHealth } from './source-words.ts';

/** `children` are what can be done where something is wrong. */
export function SourceHealth({ source, nowMs, children }: { source: Source; nowMs: number; children: ReactNode }) {
  const { words, language } = useSpeech();
  const { problem } = source;
  if (source.isChecking || (problem === null && !needsSignIn(source))) {
    return <p className="source-health figures">{sayHealth(source, { words, language, nowMs })}</p>;
  }
  const { what, next } =
    problem === null
      ? { what: words.sources.needsSignIn, next: '' }
      : faultWords(problem.code, { name: source.title, ...problem.detail }, language);
  return (
    <div className="source-problem">
      <Icon name="alert" size={16} />
      <p className="grow">
        <b>{what}</b> {next}
      </p>
      {children}
    </div>
  );
}
