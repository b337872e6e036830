// The exchange with other institutions and programs: editions written as what they read, a catalogue, metadata from a table.
import { useState } from 'react';
import { useMayChange } from '../../ui/access.tsx';
import { Button } from '../../ui/button.tsx';
import { FaultNotice } from '../../ui/fault-notice.tsx';
import { useSpeech } from '../../ui/speech.tsx';
import { Switch } from '../../ui/switch.tsx';
import { Part, TaskLine, WorkView } from '../part.tsx';
import { ChooseEditions, toChosen, useChoosing } from './choose-editions.tsx';
import { Outcome } from './outcome.tsx';
import { TableView } from './table-view.tsx';
import { type Exchanging, useExchange } from './use-exchange.ts';
import { WriteForm } from './write-form.tsx';
import '../../ui/form.css';
import './exchange.css';

type Props = { id: string | undefined; title: string | undefined };

/** The view; `id` or `title` is what is offered to be written. */
export function ExchangeView({ id, title }: Props) {
  const { words } = useSpeech();
  const say = words.exchange;
  const mayChange = useMayChange();
  const exchange = useExchange();
  const { choosing, change } = useChoosing(id, title);
  const [withFiles, setWithFiles] = useState(true);
  const isBusy = exchange.busy !== null;
  const chosen = toChosen(choosing, id);
  return (
    <WorkView heading={say.heading} lead={say.lead} now={<Now exchange={exchange} />} isWide>
      <TableView exchange={exchange} />
      <Part name={say.export} text={say.exportText}>
        <ChooseEditions key={`${id} ${title}`} id={id} choosing={choosing} onChange={change} />
        <WriteForm isBusy={isBusy} onWrite={(options) => exchange.write({ chosen, ...options })} />
      </Part>
      <Part name={say.catalogueHeading} text={say.catalogueText}>
        <Switch label={say.withFiles} isOn={withFiles} onChange={setWithFiles} />
        <Button icon="catalogue" isDisabled={isBusy} onPress={() => exchange.writeCatalogue({ chosen, withFiles })}>
          {say.writeCatalogue}
        </Button>
      </Part>
      {mayChange && (
        <Part name={say.import} text={say.importText}>
          <Button icon="file" isDisabled={isBusy} onPress={exchange.chooseTable}>
            {say.choose}
          </Button>
        </Part>
      )}
    </WorkView>
  );
}

/** What goes on now, else what came of the last thing. */
function Now({ exchange }: { exchange: Exchanging }) {
  const { words } = useSpeech();
  const say = words.exchange;
  const { busy, share, fault, table, saved, stop } = exchange;
  if (busy !== null) {
    return <TaskLine text={say[busy]} share={share} stop={say.stop} onStop={busy === 'reading' ? null : stop} />;
  }
  if (fault !== null) return <FaultNotice fault={fault} />;
  return table === null ? <Outcome saved={saved} /> : null;
}
