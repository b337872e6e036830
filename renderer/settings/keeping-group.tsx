// How much of each newspaper stays: the titles with their size, their rule, and whether they are an archive.
import { Button as AriaButton } from 'react-aria-components';
import type { KeepRule } from '#border/model';
import type { Title } from '#border/model-titles';
import { sayShortDay, saySize } from '#border/words/locale';
import { Button } from '../ui/button.tsx';
import { Confirm } from '../ui/confirm.tsx';
import { FaultNotice } from '../ui/fault-notice.tsx';
import { Icon } from '../ui/icon.tsx';
import { Panel } from '../ui/panel.tsx';
import { useSpeech } from '../ui/speech.tsx';
import { Switch } from '../ui/switch.tsx';
import { Waiting } from '../ui/waiting.tsx';
import { Group } from './group.tsx';
import { isSameRule, sayRule } from './keep-rules.ts';
import { LearnedStyle } from './learned-style.tsx';
import { RuleEditor } from './rule-editor.tsx';
import { type Proposal, useKeeping } from './use-keeping.ts';

/** The group. */
export function KeepingGroup() {
  const { words } = useSpeech();
  const { titles, proposal, isBusy, change, forget, confirm, decline } = useKeeping();
  return (
    <Group name={words.keeping.heading} text={words.keeping.text} isWide>
      {titles.fault !== null && (
        <FaultNotice fault={titles.fault}>
          <Button onPress={titles.ask}>{words.common.retry}</Button>
        </FaultNotice>
      )}
      {titles.value === null && titles.fault === null && <Waiting rows={3} />}
      {titles.value?.titles.length === 0 && <p className="faint">{words.keeping.none}</p>}
      {titles.value !== null && titles.value.titles.length > 0 && (
        <ul className="kept-titles" aria-label={words.keeping.heading}>
          {titles.value.titles.map((title) => (
            <KeptTitle
              key={title.title}
              title={title}
              onChange={(keep, isArchive) => change(title, keep, isArchive)}
              onForget={() => forget(title)}
            />
          ))}
        </ul>
      )}
      {proposal !== null && <WhatGoes proposal={proposal} isBusy={isBusy} onYes={confirm} onNo={decline} />}
    </Group>
  );
}

type TitleProps = { title: Title; onChange: (keep: KeepRule, isArchive: boolean) => void; onForget: () => void };

function KeptTitle({ title, onChange, onForget }: TitleProps) {
  const { words, language, currentYear } = useSpeech();
  const { keeping } = words;
  const rule = sayRule(title.keep, title.isArchive, words, language);
  return (
    <li className="kept-title">
      <div className="grow">
        <h3 dir="auto">{title.title}</h3>
        <p className="quiet figures kept-facts">
          <span>{words.common.editions(title.editions)}</span>
          <span>{saySize(title.sizeBytes, language)}</span>
          {title.pinned > 0 && <span>{keeping.pinned(title.pinned)}</span>}
          {title.newestDay !== null && <span>{keeping.newest(sayShortDay(title.newestDay, language, currentYear))}</span>}
        </p>
        {title.style !== null && <LearnedStyle title={title} style={title.style} onForget={onForget} />}
      </div>
      {title.isArchive ? (
        <span className="kept-all">{rule}</span>
      ) : (
        <Panel
          heading={keeping.changeHeading(title.title)}
          button={
            <AriaButton className="chip" aria-label={keeping.ruleOf(title.title, rule)}>
              <span className="chip-text">{rule}</span>
              <Icon name="down" size={14} />
            </AriaButton>
          }
        >
          {(close) => (
            <RuleEditor
              rule={title.keep}
              onCancel={close}
              onSave={(keep) => {
                close();
                if (!isSameRule(keep, title.keep)) onChange(keep, false);
              }}
            />
          )}
        </Panel>
      )}
      <Switch
        label={keeping.archiveOf(title.title)}
        text={keeping.archive}
        isOn={title.isArchive}
        onChange={(isArchive) => onChange(title.keep, isArchive)}
      />
    </li>
  );
}

const mostShown = 12;

type GoesProps = { proposal: Proposal; isBusy: boolean; onYes: () => void; onNo: () => void };

function WhatGoes({ proposal, isBusy, onYes, onNo }: GoesProps) {
  const { words, language, currentYear } = useSpeech();
  const { keeping } = words;
  const { editions, sizeBytes } = proposal.preview;
  return (
    <Confirm
      heading={keeping.changeHeading(proposal.title.title)}
      yes={keeping.confirm(editions.length)}
      isBusy={isBusy}
      onYes={onYes}
      onNo={onNo}
    >
      <p>{keeping.goes(editions.length, saySize(sizeBytes, language))}</p>
      <ul className="going figures">
        {editions.slice(0, mostShown).map(({ id, day, issue }) => (
          <li key={id}>
            {day === null ? words.common.undated : sayShortDay(day, language, currentYear)}
            {issue !== null && <bdi className="faint">{words.common.issue(issue)}</bdi>}
          </li>
        ))}
        {editions.length > mostShown && <li className="faint">{words.common.more(editions.length - mostShown)}</li>}
      </ul>
      {proposal.title.pinned > 0 && <p className="quiet">{keeping.pinnedStay(proposal.title.pinned)}</p>}
    </Confirm>
  );
}
