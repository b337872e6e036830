// A button whose act is asked for first: what would happen, and yes or no.
import { useState } from 'react';
import { Button } from '../../ui/button.tsx';
import { Confirm } from '../../ui/confirm.tsx';

type Props = {
  text: string;
  heading: string;
  question: string;
  yes: string;
  look?: 'plain' | 'quiet' | 'danger';
  label?: string;
  isDisabled?: boolean;
  onYes: () => void;
};

/** The button with its question. */
export function AskedButton({ text, heading, question, yes, look = 'plain', label, isDisabled = false, onYes }: Props) {
  const [isAsking, setAsking] = useState(false);
  return (
    <>
      <Button
        look={look}
        isDisabled={isDisabled}
        onPress={() => setAsking(true)}
        {...(label === undefined ? {} : { 'aria-label': label })}
      >
        {text}
      </Button>
      {isAsking && (
        <Confirm
          heading={heading}
          yes={yes}
          onNo={() => setAsking(false)}
          onYes={() => {
            setAsking(false);
            onYes();
          }}
        >
          <p>{question}</p>
        </Confirm>
      )}
    </>
  );
}
