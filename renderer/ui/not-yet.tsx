// What stands where a view will be: grey rows while it is awaited, or why it is not there, with another try.
import type { Fault } from '#border/errors';
import { Button } from './button.tsx';
import { FaultNotice } from './fault-notice.tsx';
import { useSpeech } from './speech.tsx';
import { Waiting } from './waiting.tsx';

type Props = { className: string; fault: Fault | null; rows?: number; onRetry: () => void };

/** The place, with the class that the view will have. */
export function NotYet({ className, fault, rows = 5, onRetry }: Props) {
  const { words } = useSpeech();
  return (
    <div className={className} aria-busy={fault === null}>
      {fault === null ? (
        <Waiting rows={rows} />
      ) : (
        <FaultNotice fault={fault}>
          <Button onPress={onRetry}>{words.common.retry}</Button>
        </FaultNotice>
      )}
    </div>
  );
}
