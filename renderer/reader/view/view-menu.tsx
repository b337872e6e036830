// How the pages are looked at, in one place: how many side by side, how large, in which tone, from which side. What holds for every
// edition of the title stands apart from what holds for this window.
import type { ReactNode } from 'react';
import type { Settings } from '#border/model-settings';
import { sayPercent } from '#border/words/locale';
import { useMayChange } from '../../ui/access.tsx';
import { Button, IconButton } from '../../ui/button.tsx';
import { Chips } from '../../ui/chips.tsx';
import { Panel } from '../../ui/panel.tsx';
import { useSpeech } from '../../ui/speech.tsx';
import type { OpenEdition } from '../use-open-edition.ts';
import { fullSize } from '../zoom.ts';
import { tones } from './tones.ts';
import './view.css';

type Props = { open: OpenEdition; onSpread: (spread: Settings['spread']) => void };

/** The button and what opens under it. */
export function ViewMenu({ open, onSpread }: Props) {
  const { words } = useSpeech();
  const { view } = words;
  const mayChange = useMayChange();
  return (
    <>
      <p className="unseen" role="status">
        {words.common.both(view.tone, view.tones[open.tone])}
      </p>
      <Panel heading={view.heading} button={<IconButton icon="view" label={view.heading} />}>
        {(close) => (
          <div className="view-menu">
            <PagesRow open={open} onSpread={onSpread} />
            <SizeRow open={open} />
            <ToneRow open={open} />
            <Button
              icon="fullScreen"
              onPress={() => {
                close();
                open.fullScreen.fill(!open.fullScreen.isFull);
              }}
            >
              {open.fullScreen.isFull ? view.leaveFullScreen : view.fullScreen}
            </Button>
            {mayChange && (
              <>
                <h3>{view.everyEdition}</h3>
                <DirectionRow open={open} />
                {open.sizes.length > 1 && <CoverRow open={open} />}
              </>
            )}
          </div>
        )}
      </Panel>
    </>
  );
}

function Row({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div className="view-row">
      <span aria-hidden>{label}</span>
      {children}
    </div>
  );
}

function PagesRow({ open, onSpread }: Props) {
  const { words } = useSpeech();
  const { settings } = words;
  return (
    <Row label={words.view.pages}>
      <Chips
        label={words.view.pages}
        value={open.mode}
        onChange={onSpread}
        choices={[
          { value: 'auto', text: settings.spreadAuto },
          { value: 'single', text: settings.spreadSingle },
          { value: 'spread', text: settings.spreadTwo },
          { value: 'continuous', text: words.desk.continuous },
        ]}
      />
    </Row>
  );
}

function SizeRow({ open }: { open: OpenEdition }) {
  const { words, language } = useSpeech();
  const { view, reader } = words;
  return (
    <Row label={view.size}>
      <div className="view-zoom">
        <IconButton icon="minus" label={reader.zoomOut} keys="−" onPress={open.acts['zoom-out']} />
        <output className="figures reader-percent" aria-label={reader.zoom}>
          {sayPercent(open.scale / fullSize, language)}
        </output>
        <IconButton icon="plus" label={reader.zoomIn} keys="+" onPress={open.acts['zoom-in']} />
      </div>
      <Chips
        label={view.size}
        value={'fit' in open.zoom ? open.zoom.fit : 'free'}
        onChange={(fit) => fit !== 'free' && open.setZoom({ fit })}
        choices={[
          { value: 'page', text: view.wholePage },
          { value: 'width', text: view.wholeWidth },
        ]}
      />
    </Row>
  );
}

function ToneRow({ open }: { open: OpenEdition }) {
  const { view } = useSpeech().words;
  return (
    <Row label={view.tone}>
      <Chips
        label={view.tone}
        value={open.tone}
        onChange={open.onTone}
        choices={tones.map((tone) => ({ value: tone, text: view.tones[tone] }))}
      />
    </Row>
  );
}

function DirectionRow({ open }: { open: OpenEdition }) {
  const { view, details } = useSpeech().words;
  const { said, found, change } = open.reading;
  const sides = { ltr: details.leftToRight, rtl: details.rightToLeft };
  return (
    <Row label={view.readFrom}>
      <Chips
        label={view.readFrom}
        value={said.direction ?? 'found'}
        onChange={(side) => change({ direction: side === 'found' ? null : side })}
        choices={[
          { value: 'found', text: `${view.asFound} (${sides[found]})` },
          { value: 'ltr', text: sides.ltr },
          { value: 'rtl', text: sides.rtl },
        ]}
      />
    </Row>
  );
}

function CoverRow({ open }: { open: OpenEdition }) {
  const { view } = useSpeech().words;
  const { said, change } = open.reading;
  return (
    <Row label={view.cover}>
      <Chips
        label={view.cover}
        value={said.isCoverAlone ? 'alone' : 'paired'}
        onChange={(cover) => change({ isCoverAlone: cover === 'alone' })}
        choices={[
          { value: 'alone', text: view.coverAlone },
          { value: 'paired', text: view.coverPaired },
        ]}
      />
    </Row>
  );
}
