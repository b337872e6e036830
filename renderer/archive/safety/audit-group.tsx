// What the last audit of the whole library found, and how many editions are marked as damaged.
import { useCall, useEvent } from '../../client.ts';
import { Icon } from '../../ui/icon.tsx';
import { sayAgo } from '../../ui/say-time.ts';
import { useSpeech } from '../../ui/speech.tsx';
import { useNow } from '../../ui/use-now.ts';
import { SafetyGroup } from './safety-group.tsx';

/** The group; nothing until it is known. */
export function AuditGroup() {
  const { words, language } = useSpeech();
  const nowMs = useNow();
  const { value, ask } = useCall('checks.state', {});
  useEvent('checks.changed', ({ progress }) => progress === null && ask());
  const { audit } = words.safety;
  if (value === null) return null;
  const last = value.lastFull ?? value.lastQuick;
  return (
    <SafetyGroup name={audit.heading} text={audit.text}>
      <p>
        {last === null ? audit.never : audit.last(sayAgo(last.endedAtMs, nowMs, language, words), last.checked, last.problems)}
      </p>
      {value.damaged > 0 && (
        <p className="safety-warning">
          <Icon name="alert" size={16} />
          {audit.damaged(value.damaged)}
        </p>
      )}
    </SafetyGroup>
  );
}
