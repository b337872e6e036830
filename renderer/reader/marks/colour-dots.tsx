// The five colours as a row of which one is chosen. Each is named, and the chosen one carries a tick, so that no colour has to be seen.
import { ToggleButton, ToggleButtonGroup, Tooltip, TooltipTrigger } from 'react-aria-components';
import type { MarkColour } from '#border/model-marks';
import { Icon } from '../../ui/icon.tsx';
import { useSpeech } from '../../ui/speech.tsx';
import '../../ui/mark-sign.css';
import { markColours } from './last-colour.ts';
import './colour-dots.css';

type Props = {
  value: MarkColour | null;
  label: string;
  nameOf?: (colour: string) => string;
  onChoose: (colour: MarkColour) => void;
};

/** The row; arrow keys move within it. `value` null chooses none, so that each press is an act. */
export function ColourDots({ value, label, nameOf = (colour) => colour, onChoose }: Props) {
  const { words } = useSpeech();
  return (
    <ToggleButtonGroup
      aria-label={label}
      className="colour-dots"
      selectedKeys={value === null ? [] : [value]}
      disallowEmptySelection={value !== null}
    >
      {markColours.map((colour) => {
        const name = nameOf(words.marks.colours[colour]);
        return (
          <TooltipTrigger key={colour} delay={500} closeDelay={0}>
            <ToggleButton
              id={colour}
              className="colour-dot"
              aria-label={name}
              data-colour={colour}
              onPress={() => onChoose(colour)}
            >
              <span>{value === colour && <Icon name="chosen" size={14} />}</span>
            </ToggleButton>
            <Tooltip className="tooltip" offset={6}>
              {name}
            </Tooltip>
          </TooltipTrigger>
        );
      })}
    </ToggleButtonGroup>
  );
}
