// A fault as a person reads it: what happened, what was kept, what to do next. Speaks from the code, in the interface's language.

import type { ReactNode } from 'react';
import type { Fault } from '#border/errors';
import { faultWords } from '#border/words/faults';
import { Icon } from './icon.tsx';
import { useSpeech } from './speech.tsx';
import './notice.css';

/** The notice; `children` are its actions. */
export function FaultNotice({ fault, children }: { fault: Fault; children?: ReactNode }) {
  const { language } = useSpeech();
  const { what, kept, next } = faultWords(fault.code, fault.detail ?? {}, language);
  return (
    <div role="alert" className="notice">
      <Icon name="alert" />
      <div className="grow">
        <p className="notice-what">{what}</p>
        <p>
          {kept} {next}
        </p>
        {children && <div className="notice-actions">{children}</div>}
      </div>
    </div>
  );
}
