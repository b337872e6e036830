// The licences of what Kiosque is made of, each to be opened and read. They are texts of law in English and stand as they are, whatever is spoken around them.
import { useCallback, useEffect, useRef, useState } from 'react';
import type { Fault } from '#border/errors';
import { faultOf } from '../client.ts';
import { goBack } from '../route.ts';
import { IconButton } from '../ui/button.tsx';
import { fetchOwn } from '../ui/fetch-own.ts';
import { NotYet } from '../ui/not-yet.tsx';
import { useSpeech } from '../ui/speech.tsx';
import './licences.css';

/** One of the list that the build writes beside the page. */
type Licence = { name: string; version: string; licence: string; text: string };

const useLicences = () => {
  const [licences, setLicences] = useState<readonly Licence[] | null>(null);
  const [fault, setFault] = useState<Fault | null>(null);
  const ask = useCallback(() => {
    setFault(null);
    fetchOwn('licences.json')
      .then((answer) => answer.json())
      .then(setLicences, (error: unknown) => setFault(faultOf(error)));
  }, []);
  useEffect(ask, [ask]);
  return { licences, fault, ask };
};

/** The place. */
export function LicencesPage() {
  const { words } = useSpeech();
  const { licences, fault, ask } = useLicences();
  const heading = useRef<HTMLHeadingElement>(null);
  // Who comes by the keyboard goes on from here.
  useEffect(() => heading.current?.focus(), []);
  return (
    <div className="settings">
      <div className="settings-column">
        <header className="licences-head">
          <IconButton icon="back" isTurned label={words.common.back} onPress={goBack} />
          <h1 ref={heading} tabIndex={-1}>
            {words.licences.heading}
          </h1>
          {licences !== null && <span className="quiet">{words.licences.count(licences.length)}</span>}
        </header>
        <p className="licences-text">{words.licences.text}</p>
        {licences === null ? (
          <NotYet className="licences" fault={fault} onRetry={ask} />
        ) : (
          <ul className="licences">
            {licences.map((licence) => (
              <li key={`${licence.name} ${licence.version}`}>
                <OneLicence {...licence} />
              </li>
            ))}
          </ul>
        )}
      </div>
    </div>
  );
}

function OneLicence({ name, version, licence, text }: Licence) {
  const [isOpen, setOpen] = useState(false);
  return (
    <details onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>
        <bdi className="licence-name">{name}</bdi> <bdi className="quiet">{version}</bdi> <bdi className="quiet">{licence}</bdi>
      </summary>
      {isOpen && (
        <pre lang="en" dir="ltr">
          {text}
        </pre>
      )}
    </details>
  );
}
