// In which languages scans are read: in the one that each edition is said to be in, in another, or in all three.
import type { OcrLanguage } from '#border/model-ocr';
import { sayLanguage } from '#border/words/locale';
import { Select } from '../../ui/select.tsx';
import { useSpeech } from '../../ui/speech.tsx';
import type { StartOptions } from './use-scan-acts.ts';

/** The choice. */
export type ReadingLanguage = 'known' | 'all' | OcrLanguage;

const languages: readonly OcrLanguage[] = ['fr', 'ar', 'en'];

/** The choice as main takes it. */
export function toStartOptions(chosen: ReadingLanguage): StartOptions {
  if (chosen === 'known') return {};
  return { languages: chosen === 'all' ? [...languages] : [chosen] };
}

type Props = { value: ReadingLanguage; onChange: (value: ReadingLanguage) => void };

/** The control. */
export function ReadingLanguageChoice({ value, onChange }: Props) {
  const { words, language } = useSpeech();
  const say = words.scans;
  return (
    <Select
      label={say.readAs}
      isLabelShown
      value={value}
      choices={[
        { value: 'known', text: say.asKnown },
        ...languages.map((code) => ({ value: code, text: sayLanguage(code, language) })),
        { value: 'all', text: say.allLanguages },
      ]}
      onChange={onChange}
      isActive={value !== 'known'}
    />
  );
}
