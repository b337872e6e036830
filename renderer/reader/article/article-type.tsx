// How the text of articles is set: a button and its small form.
import type { ArticleSettings } from '#border/model-article';
import { IconButton } from '../../ui/button.tsx';
import { Labelled } from '../../ui/labelled.tsx';
import { NumberField } from '../../ui/number-field.tsx';
import { Panel } from '../../ui/panel.tsx';
import { Select } from '../../ui/select.tsx';
import { useSpeech } from '../../ui/speech.tsx';
import './article-type.css';

/** The sizes, in CSS pixels, and the lengths of lines, in letters, that one can choose. */
export const typeLimits = { size: { min: 14, max: 32 }, width: { min: 45, max: 80 } } as const;

type Props = { settings: ArticleSettings; onChange: (part: Partial<ArticleSettings>) => void };

/** The button. */
export function ArticleType({ settings, onChange }: Props) {
  const { words } = useSpeech();
  const { articleView: view } = words;
  const choices = <Value extends string>(of: Record<Value, string>) =>
    (Object.entries(of) as [Value, string][]).map(([value, text]) => ({ value, text }));
  return (
    <Panel heading={view.settings} button={<IconButton icon="type" label={view.settings} />}>
      {() => (
        <div className="article-type">
          <Select
            isLabelShown
            label={view.font}
            value={settings.font}
            choices={choices(view.fonts)}
            onChange={(font) => onChange({ font })}
          />
          <Labelled text={view.size}>
            <NumberField
              label={view.size}
              value={settings.sizePx}
              {...typeLimits.size}
              onChange={(sizePx) => onChange({ sizePx })}
            />
          </Labelled>
          <Labelled text={view.width}>
            <NumberField
              label={view.width}
              value={settings.widthCharacters}
              {...typeLimits.width}
              onChange={(widthCharacters) => onChange({ widthCharacters })}
            />
          </Labelled>
          <Select
            isLabelShown
            label={view.spacing}
            value={settings.spacing}
            choices={choices(view.spacings)}
            onChange={(spacing) => onChange({ spacing })}
          />
          <Select
            isLabelShown
            label={view.theme}
            value={settings.theme}
            choices={choices(view.themes)}
            onChange={(theme) => onChange({ theme })}
          />
          <Select
            isLabelShown
            label={view.place}
            value={settings.place}
            choices={choices(view.places)}
            onChange={(place) => onChange({ place })}
          />
        </div>
      )}
    </Panel>
  );
}
