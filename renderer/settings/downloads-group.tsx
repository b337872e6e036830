// How editions are fetched: how many at once, when not, and how much they may fill.
import type { ReactNode } from 'react';
import type { Settings } from '#border/model-settings';
import { NumberField } from '../ui/number-field.tsx';
import { useSpeech } from '../ui/speech.tsx';
import { Switch } from '../ui/switch.tsx';
import { TimeField } from '../ui/time-field.tsx';
import { Group } from './group.tsx';

type Props = { settings: Settings; change: (part: Partial<Settings>) => void };

const usualQuiet = { from: '23:00', to: '06:00' };
const usualQuotaGigabytes = 20;
const mostAtOnce = 20;

/** The group. */
export function DownloadsGroup({ settings, change }: Props) {
  const { words } = useSpeech();
  const say = words.settings;
  return (
    <Group name={say.downloads} text={say.downloadsText}>
      <Row text={say.atOnce}>
        <NumberField
          label={say.atOnce}
          value={settings.downloadsAtOnce}
          min={1}
          max={mostAtOnce}
          onChange={(downloadsAtOnce) => change({ downloadsAtOnce })}
        />
      </Row>
      <Row text={say.perHost}>
        <NumberField
          label={say.perHost}
          value={settings.downloadsPerHost}
          min={1}
          max={mostAtOnce}
          onChange={(downloadsPerHost) => change({ downloadsPerHost })}
        />
      </Row>
      <Switch label={say.isMetered} isOn={settings.isMetered} onChange={(isMetered) => change({ isMetered })} />
      <QuietHours settings={settings} change={change} />
      <Quota settings={settings} change={change} />
      <Switch label={say.isNotifying} isOn={settings.isNotifying} onChange={(isNotifying) => change({ isNotifying })} />
    </Group>
  );
}

function QuietHours({ settings, change }: Props) {
  const { words } = useSpeech();
  const say = words.settings;
  const { quietHours } = settings;
  const put = (part: Partial<typeof usualQuiet>): void => change({ quietHours: { ...(quietHours ?? usualQuiet), ...part } });
  return (
    <>
      <Switch
        label={say.quietHours}
        isOn={quietHours !== null}
        onChange={(isOn) => change({ quietHours: isOn ? usualQuiet : null })}
      />
      {quietHours !== null && (
        <div className="setting-under">
          <span>{say.quietFrom}</span>
          <TimeField label={say.quietFrom} value={quietHours.from} onChange={(from) => put({ from })} />
          <span>{say.quietTo}</span>
          <TimeField label={say.quietTo} value={quietHours.to} onChange={(to) => put({ to })} />
        </div>
      )}
    </>
  );
}

function Quota({ settings, change }: Props) {
  const { words } = useSpeech();
  const say = words.settings;
  const { quotaGigabytes } = settings;
  return (
    <>
      <Switch
        label={say.quota}
        isOn={quotaGigabytes !== null}
        onChange={(isOn) => change({ quotaGigabytes: isOn ? usualQuotaGigabytes : null })}
      />
      {quotaGigabytes !== null && (
        <div className="setting-under">
          <NumberField
            label={say.quotaGigabytes}
            value={quotaGigabytes}
            min={0.001}
            max={100_000}
            isWhole={false}
            onChange={(next) => change({ quotaGigabytes: next })}
          />
          <span>{say.gigabytes}</span>
        </div>
      )}
    </>
  );
}

function Row({ text, children }: { text: string; children: ReactNode }) {
  return (
    <div className="setting-row">
      <span>{text}</span>
      {children}
    </div>
  );
}
